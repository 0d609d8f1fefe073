import type { PostTrainerCapabilities } from '@ggmi/core';
import type { Cell } from '../cells/cell.js';
import { compareDeployedCell } from '../cells/compare-deployed-cell.js';
import { trainDeployedCell } from '../cells/train-deployed-cell.js';
import { seedKeys } from '../seeds/seed-keys.js';
import { drawAnchors, drawHeldOut, drawSynthetic } from './arm-draws.js';
import { armTrainer } from './arm-trainer.js';
import { summariseDeployed } from './deployed-quantities.js';
import type { PlanContext, PlannedPart } from './plan-context.js';

/** An arm of the comparison as deployed, and the pools that it trains on. */
interface DeployedArm {
  readonly arm: string;
  readonly pools: readonly Cell[];
  /** The generator whose data are among the pools. */
  readonly generator?: string;
}

/**
 * The comparison as deployed: the base, all anchors, all synthetic data, and anchors + synthetic of
 * every generator, each trained over the seeds and scored on one held-out set of D.
 */
export function planDeployedComparison(context: PlanContext): PlannedPart {
  const { config } = context;
  const deployed = config.deployed!;
  const heldOut = drawHeldOut(context, 0);
  const anchors = drawAnchors(context, 0);
  const synthetic = Object.keys(config.generators).map((generator): DeployedArm => {
    const pool = drawSynthetic(context, { generator, replicate: 0, anchors });
    return { arm: generator, generator, pools: [pool] };
  });
  const arms: readonly DeployedArm[] = [
    { arm: 'base', pools: [] },
    { arm: 'anchors', pools: [anchors] },
    ...synthetic,
    ...synthetic.map((each) => ({
      ...each,
      arm: `anchors+${each.arm}`,
      pools: [anchors, ...each.pools],
    })),
  ];
  const seeds = trainerDraws(context) ? deployed.seeds : 1;
  const trainings = arms.map(({ arm, pools, generator }) =>
    Array.from({ length: seeds }, (_, seed) =>
      context.cell({
        cellType: trainDeployedCell,
        label: `train ${arm} as deployed, seed ${seed + 1}`,
        ...armTrainer(context, { generator }),
        parameters: { trainingKey: seedKeys.training(config.seed, seed) },
        inputs: [...pools, heldOut],
      }),
    ),
  );
  const comparison = context.cell({
    cellType: compareDeployedCell,
    label: 'compare the arms as deployed',
    roles: {},
    parameters: {
      arms: arms.map(({ arm }) => arm),
      seeds,
      resamples: deployed.resamples,
      level: config.intervals.level,
      resamplingKey: seedKeys.comparison(config.seed),
    },
    inputs: trainings.flat(),
  });
  return {
    summarise: async (results) => summariseDeployed(comparison, results, unrecordedArms(context)),
  };
}

/** The arms with data from a finite pool: recorded data do not say what their generator was shown. */
function unrecordedArms(context: PlanContext): ReadonlySet<string> {
  const recorded = Object.keys(context.config.generators).filter(
    (generator) =>
      context.host.component(`generators.${generator}`).capabilities['pool'] === 'finite',
  );
  return new Set(recorded.flatMap((generator) => [generator, `anchors+${generator}`]));
}

/** False where training draws nothing: then one training stands for all seeds. */
function trainerDraws(context: PlanContext): boolean {
  // The role is the post-trainer's.
  const capabilities = context.host.component('trainer')
    .capabilities as unknown as PostTrainerCapabilities;
  return capabilities.seeded;
}
