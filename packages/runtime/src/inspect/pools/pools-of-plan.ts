import type { ExampleKind } from '@ggmi/core';
import { curateExamplesCell } from '../../cells/curate-examples-cell.js';
import { drawExamplesCell } from '../../cells/draw-examples-cell.js';
import type { PlannedCell } from '../../record/plan-file.js';
import { groupBy } from './group-by.js';
import { lastCell, type ExamplePool, type PoolCurator, type PoolSource } from './example-pool.js';

const ID_LENGTH = 12;

/**
 * The pools of a plan, in its order: every draw with what is applied to it. Generators with equal
 * options share a draw, which has the name of the first one
 * (see nameAlike).
 */
export function poolsOfPlan(plan: readonly PlannedCell[]): readonly ExamplePool[] {
  const curations = groupBy(
    plan.filter(({ type }) => type === curateExamplesCell.type),
    ({ inputs }) => inputs[0],
  );
  const pools = plan
    .filter(({ type }) => type === drawExamplesCell.type)
    .flatMap((draw) => chains(draw.address, curations).map((curators) => poolOf(draw, curators)));
  return withSettings(pools);
}

/** Every way through the curators that begins at a cell. */
function chains(
  address: string,
  curations: ReadonlyMap<string | undefined, readonly PlannedCell[]>,
): readonly (readonly PoolCurator[])[] {
  const next = curations.get(address) ?? [];
  if (next.length === 0) return [[]];
  return next.flatMap((cell) => {
    const curator = { name: nameOf(cell.roles['curator'], 'curators.'), cell: cell.address };
    return chains(cell.address, curations).map((rest) => [curator, ...rest]);
  });
}

function poolOf(draw: PlannedCell, curators: readonly PoolCurator[]): ExamplePool {
  const { address, label, roles, parameters } = draw;
  return {
    id: lastCell({ draw: address, curators }).slice(0, ID_LENGTH),
    source: sourceOf(roles['generator'] ?? '', parameters['seedKey']),
    replicate: replicateOf(parameters['seedKey']),
    label,
    // A draw cell names the kind of its examples.
    kind: parameters['kind'] as ExampleKind,
    draw: address,
    curators,
  };
}

/** Held-out items may come of the anchors' source: their stream tells them apart (see seedKeys). */
function sourceOf(role: string, seedKey: unknown): PoolSource {
  if (role.startsWith('generators.')) {
    return { type: 'generator', name: nameOf(role, 'generators.') };
  }
  const isHeldOut = /^-?\d+\/held-out\//.test(String(seedKey));
  return { type: isHeldOut ? 'held-out' : 'anchors' };
}

function replicateOf(seedKey: unknown): number {
  const [, replicate = '0'] = /^-?\d+\/[a-z-]+\/(\d+)/.exec(String(seedKey)) ?? [];
  return Number(replicate) + 1;
}

function nameOf(role: string | undefined, prefix: string): string {
  return role?.startsWith(prefix) === true ? role.slice(prefix.length) : (role ?? '');
}

/** Numbers the pools that have all names in common. */
function withSettings(pools: readonly ExamplePool[]): readonly ExamplePool[] {
  const alike = groupBy(pools, ({ source, replicate }) => JSON.stringify([source, replicate]));
  return pools.map((pool) => {
    const same = alike.get(JSON.stringify([pool.source, pool.replicate]))!;
    return same.length === 1 ? pool : { ...pool, setting: same.indexOf(pool) + 1 };
  });
}
