import type { JsonObject } from '@ggmi/core';
import type { Cell } from '../../cells/cell.js';
import { compareDeployedCell } from '../../cells/compare-deployed-cell.js';
import { trainDeployedCell } from '../../cells/train-deployed-cell.js';
import { seedKeys } from '../../seeds/seed-keys.js';
import { drawAnchors, drawHeldOut, drawSynthetic } from '../arm-draws.js';
import { armTrainer, deployedTrainerOptions, trainerCapabilities } from '../arm-trainer.js';
import { planDemonstrations, type Demonstrations } from '../data/demonstrations.js';
import { planOverlap } from '../data/overlap.js';
import type { CellResults, PlanContext, PlannedPart } from '../plan-context.js';
import { deployedArms, type DeployedArm } from './deployed-arm.js';
import { differingOptions } from './differing-options.js';
import { summariseDeployed } from './deployed-quantities.js';

/** An arm with its trainings, one per seed. */
interface TrainedArm extends DeployedArm {
  readonly trainings: readonly Cell[];
}

/**
 * The comparison as deployed: every arm is trained over the seeds and scored on one held-out set of D;
 * then those that could be trained are compared.
 */
export function planDeployedComparison(context: PlanContext): PlannedPart {
  const { config } = context;
  const heldOut = drawHeldOut(context, 0);
  const anchors = drawAnchors(context, 0);
  const synthetic = new Map(
    Object.keys(config.generators).map((generator) => [
      generator,
      drawSynthetic(context, { generator, replicate: 0, anchors }),
    ]),
  );
  const arms = deployedArms(anchors, synthetic, config.deployed!.mixtures).map((arm) => ({
    ...arm,
    trainings: trainArm(context, arm, heldOut),
  }));
  return {
    conclude: (results) => compareArms(context, arms, results),
    // Stands only until the arms have been trained.
    summarise: async () => [],
  };
}

function trainArm(context: PlanContext, arm: DeployedArm, heldOut: Cell): readonly Cell[] {
  const { config } = context;
  // Where training draws nothing, one training stands for all seeds.
  const seeds = trainerCapabilities(context).seeded ? config.deployed!.seeds : 1;
  const { realShare = null } = arm;
  const overrides = commonOptions(context);
  return Array.from({ length: seeds }, (_, seed) =>
    context.cell({
      cellType: trainDeployedCell,
      label: `train ${arm.arm} as deployed, seed ${seed + 1}`,
      ...armTrainer(context, { generator: arm.generator, overrides }),
      parameters: {
        trainingKey: seedKeys.training(config.seed, seed),
        realShare,
        mixtureKey: realShare === null ? null : seedKeys.mixture(config.seed, realShare),
      },
      inputs: [...arm.pools, heldOut],
    }),
  );
}

/** What every training is given over its own options: what was calibrated, and what differs as deployed. */
function commonOptions(context: PlanContext): JsonObject {
  return { ...context.trainerOverrides, ...deployedTrainerOptions(context.config) };
}

/** Plans the comparison of the arms that were trained; of the others there is the reason. */
function compareArms(
  context: PlanContext,
  arms: readonly TrainedArm[],
  results: CellResults,
): PlannedPart {
  const failureOf = ({ trainings }: TrainedArm) =>
    trainings.map((cell) => results.failure(cell)).find((each) => each !== undefined);
  const trained = arms.filter((arm) => failureOf(arm) === undefined);
  const failed = arms.flatMap((arm) => {
    const failure = failureOf(arm);
    return failure === undefined ? [] : [{ arm: arm.arm, reason: failure.message }];
  });
  const shownTo = ({ arm, generator }: TrainedArm): readonly [string, Demonstrations][] =>
    generator === undefined ? [] : [[arm, planDemonstrations(context, { generator, results })]];
  const demonstrations = new Map(trained.flatMap(shownTo));
  const overlaps = new Map(
    trained.map(({ arm, pools }) => [
      arm,
      [...new Set(pools)].flatMap((pool) => planOverlap(context, pool) ?? []),
    ]),
  );
  const comparison = trained.length === 0 ? undefined : planComparison(context, trained);
  return {
    summarise: async (finished) =>
      summariseDeployed({
        comparison,
        failed,
        demonstrations,
        differing: new Map(trained.map((arm) => [arm.arm, ownOptions(context, arm)])),
        overlaps,
        results: finished,
      }),
  };
}

function planComparison(context: PlanContext, arms: readonly TrainedArm[]): Cell {
  const { config } = context;
  return context.cell({
    cellType: compareDeployedCell,
    label: 'compare the arms as deployed',
    roles: {},
    parameters: {
      arms: arms.map(({ arm }) => arm),
      groups: arms.map(({ group }) => group ?? null),
      seeds: arms[0]!.trainings.length,
      resamples: config.deployed!.resamples,
      level: config.intervals.level,
      resamplingKey: seedKeys.comparison(config.seed),
    },
    inputs: arms.flatMap(({ trainings }) => trainings),
  });
}

/** The options of the trainer that an arm alone has, by the generator of its data. */
function ownOptions(context: PlanContext, { generator }: DeployedArm): readonly string[] {
  if (generator === undefined) return [];
  return differingOptions(context.config, { generator, common: commonOptions(context) });
}
