import { GgmiError } from '@ggmi/core';
import type { Config, SourceUse } from '../config/config-schema.js';
import type { Host } from '../host/host.js';

/** A finite pool of examples, and how many of them the config takes. */
interface Pool {
  readonly role: string;
  readonly size: number;
  readonly taken: number;
}

/**
 * Holds every finite pool against what is asked of it, before anything runs: a size is known only once
 * its data have been read, too late for the config check.
 *
 * @throws POOL_TOO_SMALL naming every pool that is smaller than its `count`, or than the 2n items that
 * a run of a supersample reading draws.
 */
export async function checkPools(config: Config, host: Host): Promise<void> {
  const pools = await finitePools(config, host);
  const problems = [
    ...pools
      .filter(({ taken, size }) => taken > size)
      .map(({ role, taken, size }) => `${role} asks for ${taken} items of a pool of ${size}`),
    ...Object.entries(config.readings).flatMap(([name, reading]) => {
      if (reading.type !== 'supersample') return [];
      const needed = 2 * reading.pairs;
      return pools
        .filter(({ role, taken }) => role !== 'heldOut' && taken < needed)
        .map(
          ({ role, taken }) =>
            `reading '${name}' draws ${needed} items per run from ${role}, which gives ${taken}: its pairs can be ${Math.floor(taken / 2)} at most`,
        );
    }),
  ];
  if (problems.length === 0) return;
  throw new GgmiError({
    code: 'POOL_TOO_SMALL',
    message: `The data are too few: ${problems.join('; ')}.`,
    next: "Lower 'pairs' or 'count', or give more data.",
    fields: { problems },
  });
}

async function finitePools(config: Config, host: Host): Promise<readonly Pool[]> {
  const uses: readonly (readonly [string, SourceUse])[] = [
    ['anchors', config.anchors],
    ...(config.heldOut === undefined ? [] : [['heldOut', config.heldOut] as const]),
    ...Object.entries(config.generators).map(([name, use]) => [`generators.${name}`, use] as const),
  ];
  const pools: Pool[] = [];
  for (const [role, use] of uses) {
    const generator = await host.instance('generator', role);
    const size = await generator.size?.();
    if (size !== undefined) pools.push({ role, size, taken: use.count ?? size });
  }
  return pools;
}
