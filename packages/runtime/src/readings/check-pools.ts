import { GgmiError } from '@ggmi/core';
import type { Config } from '../config/config-schema.js';
import type { Host } from '../host/host.js';

/**
 * Holds every finite pool against the supersample readings that draw from it, before anything runs:
 * a size is known only once its data have been read, too late for the config check.
 *
 * @throws POOL_TOO_SMALL naming every pool that has fewer than 2n items.
 */
export async function checkPools(config: Config, host: Host): Promise<void> {
  const readings = Object.entries(config.readings).flatMap(([name, reading]) =>
    reading.type === 'supersample' ? [{ name, needed: 2 * reading.pairs }] : [],
  );
  const problems: string[] = [];
  let smallest = Number.POSITIVE_INFINITY;
  for (const { role, size } of await finitePools(config, host)) {
    for (const { name, needed } of readings.filter((reading) => reading.needed > size)) {
      problems.push(
        `reading '${name}' draws ${needed} items per run from ${role}, which has ${size}`,
      );
      smallest = Math.min(smallest, size);
    }
  }
  if (problems.length === 0) return;
  throw new GgmiError({
    code: 'POOL_TOO_SMALL',
    message: `${problems.length} pool(s) are too small: ${problems.join('; ')}.`,
    next: `Lower 'pairs' to at most ${Math.floor(smallest / 2)}, or give more data.`,
    fields: { problems },
  });
}

async function finitePools(
  config: Config,
  host: Host,
): Promise<readonly { readonly role: string; readonly size: number }[]> {
  const roles = ['anchors', ...Object.keys(config.generators).map((name) => `generators.${name}`)];
  const pools: { role: string; size: number }[] = [];
  for (const role of roles) {
    const generator = await host.instance('generator', role);
    const size = await generator.size?.();
    if (size !== undefined) pools.push({ role, size });
  }
  return pools;
}
