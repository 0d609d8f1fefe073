import type { ExampleKind } from '@ggmi/core';
import { curateExamplesCell } from '../../cells/curate-examples-cell.js';
import { drawExamplesCell } from '../../cells/draw-examples-cell.js';
import type { PlannedCell } from '../../record/plan-file.js';
import { writtenRole } from '../../sweep/point-components.js';
import { sweepPlace } from '../plan/sweep-place.js';
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

interface ChainedCurator extends PoolCurator {
  readonly planned: PlannedCell;
}

/** Every way through the curators that begins at a cell. */
function chains(
  address: string,
  curations: ReadonlyMap<string | undefined, readonly PlannedCell[]>,
): readonly (readonly ChainedCurator[])[] {
  const next = curations.get(address) ?? [];
  if (next.length === 0) return [[]];
  return next.flatMap((cell) => {
    const name = nameOf(cell.roles['curator'], 'curators.');
    const curator = { name, cell: cell.address, planned: cell };
    return chains(cell.address, curations).map((rest) => [curator, ...rest]);
  });
}

function poolOf(draw: PlannedCell, curators: readonly ChainedCurator[]): ExamplePool {
  const { address, label, roles, parameters } = draw;
  const { points } = curators.at(-1)?.planned ?? draw;
  return {
    id: lastCell({ draw: address, curators }).slice(0, ID_LENGTH),
    source: sourceOf(roles['generator'] ?? '', parameters['seedKey']),
    replicate: replicateOf(parameters['seedKey']),
    label,
    // A draw cell names the kind of its examples.
    kind: parameters['kind'] as ExampleKind,
    draw: address,
    curators: curators.map(({ name, cell }) => ({ name, cell })),
    ...(points && { points: sweepPlace(points) }),
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

/** A role of a sweep's own stands for the one that its config has. */
function nameOf(role: string | undefined, prefix: string): string {
  const written = writtenRole(role ?? '');
  return written.startsWith(prefix) ? written.slice(prefix.length) : written;
}

/** Numbers the pools that have all names in common, as those of a plan that does not tell of points. */
function withSettings(pools: readonly ExamplePool[]): readonly ExamplePool[] {
  const keyOf = ({ source, replicate, points }: ExamplePool): string =>
    JSON.stringify([source, replicate, points?.text]);
  const alike = groupBy(pools, keyOf);
  return pools.map((pool) => {
    const same = alike.get(keyOf(pool))!;
    return same.length === 1 ? pool : { ...pool, setting: same.indexOf(pool) + 1 };
  });
}
