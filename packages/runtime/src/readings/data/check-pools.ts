import { capabilitiesOf } from '../../host/component-of-kind.js';
import { GgmiError } from '@ggmi/core';
import type { CheckedConfig } from '../../check/checked-config.js';
import { onlyPoint } from '../../check/only-point.js';
import type { Config, SourceUse } from '../../config/config-schema.js';
import type { Host } from '../../host/host.js';
import { hostAt } from '../../sweep/host-at.js';

/** A finite pool of examples, and how many of them the config takes. */
interface Pool {
  readonly role: string;
  readonly size: number;
  readonly taken: number;
  /** Different prompts among the items, where text prompts make them: known before any is paid for. */
  readonly prompts?: number;
}

/**
 * Holds every finite pool of every point against what is asked of it, before anything runs: a size is known only once
 * its data have been read, too late for the config check.
 *
 * @throws POOL_TOO_SMALL naming every pool that is smaller than its `count`, than the 2n items that
 * a run of a supersample reading draws, or than the n of an embedding-dependence reading, and a
 * held-out set of one item where a comparison as deployed is asked for.
 */
export async function checkPools(checked: CheckedConfig, host: Host): Promise<void> {
  const points = checked.points.length === 0 ? [onlyPoint(checked)] : checked.points;
  for (const { config, roles } of points) await checkPoolsOf(config, hostAt(host, roles));
}

async function checkPoolsOf(config: Config, host: Host): Promise<void> {
  const pools = await finitePools(config, host);
  const problems = [
    ...pools
      .filter(({ taken, size }) => taken > size)
      .map(({ role, taken, size }) => `${role} asks for ${taken} items of a pool of ${size}`),
    ...(config.deployed === undefined ? [] : pools.flatMap((pool) => noSpread(pool) ?? [])),
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

/** Why no interval can come of a held-out set; undefined where it can. */
function noSpread({ role, taken }: Pool): string | undefined {
  if (role !== 'heldOut' || taken > 1) return undefined;
  return `the comparison as deployed needs at least 2 held-out items, and heldOut gives ${taken}`;
}

/** Why a pool is too small for a reading; undefined where it is not. */
function shortage(
  { role, taken, prompts = taken }: Pool,
  name: string,
  reading: Config['readings'][string],
): string | undefined {
  if (role === 'heldOut') return undefined;
  if (reading.type === 'embedding-dependence' && taken < reading.items) {
    return `reading '${name}' trains on ${reading.items} items of ${role}, which gives ${taken}`;
  }
  if (reading.type !== 'supersample') return undefined;
  const across = reading.pairing === 'across-prompts';
  if (across && prompts < Math.min(taken, 2 * reading.pairs)) {
    return `reading '${name}' draws ${2 * reading.pairs} items with different prompts per run from ${role}, which asks ${prompts}: its pairs can be ${Math.floor(prompts / 2)} at most`;
  }
  if (taken >= 2 * reading.pairs) return undefined;
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
    const asked = askedPool(config, { role, use, host, anchors: pools[0]?.taken });
    if (asked !== undefined) {
      pools.push(asked);
      continue;
    }
    const generator = await host.instance('generator', role);
    const size = await generator.size?.();
    if (size !== undefined) pools.push({ role, size, taken: use.count ?? size });
  }
  return pools;
}

/** The items of a generator that is asked about every anchor, or some; undefined for any other source. */
function askedPool(
  { prompt, anchors: source }: Config,
  of: {
    readonly role: string;
    readonly use: SourceUse;
    readonly host: Host;
    /** Anchors of a finite pool. */
    readonly anchors: number | undefined;
  },
): Pool | undefined {
  if (!of.role.startsWith('generators.') || prompt.kind !== 'text') return undefined;
  const capabilities = capabilitiesOf(of.host, 'generator', of.role);
  if (!capabilities.prompts.includes('text') || prompt.items === 'none') return undefined;
  const anchors = source.count ?? of.anchors;
  if (anchors === undefined) return undefined;
  const taken = of.use.count ?? anchors * prompt.draws;
  const { role } = of;
  return { role, size: anchors * prompt.draws, taken, prompts: taken / prompt.draws };
}
