import type { RunRecord } from '@ggmi/core';
import { canonicalJson } from '../../cells/canonical-json.js';
import type { ExamplePool } from './example-pool.js';
import { groupBy } from './group-by.js';

/**
 * Names, at every pool of a generator, those that are set to the same and have no pool: generators with
 * equal options share a draw, whose cell knows the first one alone.
 */
export function nameAlike(
  pools: readonly ExamplePool[],
  record: Pick<RunRecord, 'config' | 'components'>,
): readonly ExamplePool[] {
  const own = new Set(pools.map(({ source }) => (source.type === 'generator' ? source.name : '')));
  const { generators = {} } = record.config.resolved;
  const groups = groupBy(Object.entries(generators ?? {}), ([name, setting]) =>
    settingText(name, { setting, components: record.components }),
  );
  const alike = new Map(
    [...groups.values()].flatMap((group) => {
      const names = group.map(([name]) => name);
      const others = names.filter((name) => !own.has(name));
      return names.map((name) => [name, others] as const);
    }),
  );
  return pools.map((pool) => {
    const { source } = pool;
    if (source.type !== 'generator') return pool;
    const others = alike.get(source.name) ?? [];
    return others.length === 0 ? pool : { ...pool, source: { ...source, alike: others } };
  });
}

/** All that a generator is set to, with the defaults of its component and of those in its slots. */
function settingText(
  name: string,
  {
    setting,
    components,
  }: { readonly setting: unknown; readonly components: RunRecord['components'] },
): string {
  const own = `generators.${name}`;
  const made = components
    .filter(({ role }) => role === own || role.startsWith(`${own}.`))
    .map(({ role, ...component }) => ({ ...component, role: role.slice(own.length) }));
  // Options as they are written may leave out defaults; those of components do not.
  const { options: _, ...others } = { ...(typeof setting === 'object' ? setting : {}) } as {
    readonly options?: unknown;
  };
  return canonicalJson(JSON.parse(JSON.stringify({ others, made })));
}
