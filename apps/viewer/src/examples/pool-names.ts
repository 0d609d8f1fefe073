import type { SitePath } from '@ggmi/report';
import type { ExamplePool, PoolSource } from '@ggmi/runtime';
import { runPath } from '../shell/run-paths.js';

/** What the examples of a source are, in a word or two. */
function sourceName(source: PoolSource): string {
  switch (source.type) {
    case 'anchors':
      return 'Anchors';
    case 'held-out':
      return 'Held-out items';
    case 'generator':
      return source.alike === undefined
        ? source.name
        : `${source.name} (same data as ${source.alike.join(', ')})`;
  }
}

/** What they are for, in a sentence. */
export function sourceMeaning({ type }: PoolSource): string {
  switch (type) {
    case 'anchors':
      return 'Real examples, S_anchor: they prompt the generators and are trained on.';
    case 'held-out':
      return 'Real examples that no arm is trained on: every arm as deployed is scored on them.';
    case 'generator':
      return 'Synthetic examples, S_gen, as the generator gave them, with what curation did.';
  }
}

/** The name of a pool: its source, and which draw of it where there are several. */
export function poolName(pool: ExamplePool, pools: readonly ExamplePool[]): string {
  const name = sourceName(pool.source);
  const draws = pools.filter((other) => sourceName(other.source) === name);
  const parts = [
    draws.some(({ replicate }) => replicate !== pool.replicate)
      ? `draw ${pool.replicate}`
      : undefined,
    pool.setting === undefined ? undefined : `setting ${pool.setting} of the sweep`,
  ].filter((part) => part !== undefined);
  return [name, ...parts].join(', ');
}

/** The address of a pool's page, and below it of one example. */
export function poolPath(run: string, poolId: string, ...parts: readonly string[]): SitePath {
  return runPath(run, 'examples', poolId, ...parts);
}
