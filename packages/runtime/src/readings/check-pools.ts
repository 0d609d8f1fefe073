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
 * @throws POOL_TOO_SMALL naming every pool that is smaller than its `count`, than the 2n items that
 * a run of a supersample reading draws, or than the n of an embedding-dependence reading.
 */
export async function checkPools(config: Config, host: Host): Promise<void> {
  const pools = await finitePools(config, host);
  const problems = [
    ...pools
      .filter(({ taken, size }) => taken > size)
      .map(({ role, taken, size }) => `${role} asks for ${taken} items of a pool of ${size}`),
    ...Object.entries(config.readings).flatMap(([name, reading]) =>
      pools.flatMap((pool) => shortage(pool, name, reading) ?? []),
    ),
  ];
  if (problems.length === 0) return;
  throw new GgmiError({
    code: 'POOL_TOO_SMALL',
    message: `The data are too few: ${problems.join('; ')}.`,
    next: "Lower 'pairs', 'items' or 'count', or give more data.",
    fields: { problems },
  });
}

/** Why a pool is too small for a reading; undefined where it is not. */
function shortage(
  { role, taken }: Pool,
  name: string,
  reading: Config['readings'][string],
): string | undefined {
  if (role === 'heldOut') return undefined;
  if (reading.type === 'embedding-dependence' && taken < reading.items) {
    return `reading '${name}' trains on ${reading.items} items of ${role}, which gives ${taken}`;
  }
  if (reading.type !== 'supersample' || taken >= 2 * reading.pairs) return undefined;
  return `reading '${name}' draws ${2 * reading.pairs} items per run from ${role}, which gives ${taken}: its pairs can be ${Math.floor(taken / 2)} at most`;
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
