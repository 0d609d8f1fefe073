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

/** The name of a pool among those of its run. */
export function poolName(pool: ExamplePool, pools: readonly ExamplePool[]): string {
  return poolNames(pools).get(pool.id) ?? sourceName(pool.source);
}

/** Names of pools by id: the source, which draw of it where there are several, and points of a sweep. */
export function poolNames(pools: readonly ExamplePool[]): ReadonlyMap<string, string> {
  const draws = new Map<string, Set<number>>();
  for (const { source, replicate } of pools) {
    const name = sourceName(source);
    draws.set(name, (draws.get(name) ?? new Set()).add(replicate));
  }
  return new Map(
    pools.map(({ id, source, replicate, points, setting }) => {
      const name = sourceName(source);
      const parts = [
        name,
        draws.get(name)!.size > 1 ? `draw ${replicate}` : undefined,
        points?.text,
        setting === undefined ? undefined : `setting ${setting}`,
      ];
      return [id, parts.filter((part) => part !== undefined).join(', ')];
    }),
  );
}

/** The address of a pool's page, and below it of one example. */
export function poolPath(run: string, poolId: string, ...parts: readonly string[]): SitePath {
  return runPath(run, 'examples', poolId, ...parts);
}
