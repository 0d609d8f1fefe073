import type { Cell } from '../../cells/cell.js';

/** An arm of the comparison as deployed, and the pools that it trains on. */
export interface DeployedArm {
  readonly arm: string;
  readonly pools: readonly Cell[];
  /** The generator whose data are among the pools. */
  readonly generator?: string;
  /** The share of anchors where the arm is a mixture, not all of its pools. */
  readonly realShare?: number;
  /** Arms of one group differ in the generator alone. */
  readonly group?: string;
}

/** The arm that trains twice as long on the anchors: what more training alone would give. */
export const ANCHORS_TWICE = 'anchors twice';

/** Before a generator's name: all anchors and all of its data. */
export const ADDED = 'anchors+';

/**
 * The base, all anchors, every anchor twice, all data of every generator, anchors + synthetic, and the mixtures that were
 * asked for.
 */
export function deployedArms(
  anchors: Cell,
  synthetic: ReadonlyMap<string, Cell>,
  mixtures: readonly number[],
): readonly DeployedArm[] {
  const generators = [...synthetic];
  return [
    { arm: 'base', pools: [] },
    { arm: 'anchors', pools: [anchors] },
    { arm: ANCHORS_TWICE, pools: [anchors, anchors] },
    ...generators.map(([generator, pool]) => ({
      arm: generator,
      generator,
      group: 'alone',
      pools: [pool],
    })),
    ...generators.map(([generator, pool]) => ({
      arm: `${ADDED}${generator}`,
      generator,
      group: 'added',
      pools: [anchors, pool],
    })),
    ...mixtures.flatMap((realShare) =>
      generators.map(([generator, pool]) => ({
        arm: `${realShare} anchors+${generator}`,
        generator,
        group: `mixed ${realShare}`,
        realShare,
        pools: [anchors, pool],
      })),
    ),
  ];
}
