import type { CellFailure } from '@ggmi/core';
import type { ArmLosses } from '@ggmi/runtime';
import { cellTime } from '../contest/cell-time.js';
import { contestUsage, type ContestUsage } from '../contest/contest-usage.js';
import { contestWarnings, type ContestWarning } from '../contest/contest-warnings.js';
import { failuresOf, type ContestantEvaluation } from '../contest/evaluate-contestants.js';
import { figureOverSeeds, type Figure } from '../contest/figure.js';
import { informationFigures, type InformationFigure } from '../contest/information-figures.js';
import { differenceFigure, lossFigure } from '../contest/loss-figure.js';
import { lossTable, scalesOf, type LossScale, type LossTable } from '../contest/loss-table.js';

/** What the evaluations say of one post-trainer. */
export interface TrainerRow {
  readonly trainer: string;
  /** Component id. */
  readonly component: string;
  /** On what its losses can be held against another trainer's; null: on nothing. */
  readonly scale: Exclude<LossScale, 'loss'> | null;
  /** Why it is not ranked; null where it is compared. */
  readonly unranked: string | null;
  /** Of every arm. */
  readonly arms: readonly TrainedArm[];
  /** I_A, I_B and GGMI_ld of every reading: in nats, whatever the loss is. */
  readonly information: readonly InformationFigure[];
  /** What calibration chose; absent where nothing was calibrated. */
  readonly strength: Figure | null;
  readonly usage: ContestUsage | null;
  /** Time of all trainings with their scoring; null where other runs have made them. */
  readonly trainMs: number | null;
  readonly failures: readonly CellFailure[];
  readonly warnings: readonly ContestWarning[];
}

/** The held-out losses of one arm. */
export interface TrainedArm {
  readonly arm: string;
  /** On the scale of the row; missing without one. */
  readonly comparable: Figure;
  /** The same minus that of the base, paired: negative where training helps. */
  readonly minusBase: Figure;
  /** In the trainer's own unit: never to be held against another trainer's. */
  readonly own: Figure;
}

/** A row, and the losses that rank it. */
export interface ComparedTrainer {
  readonly row: TrainerRow;
  readonly losses: LossTable | undefined;
}

/** Reads one trainer's evaluations, one for each seed; `arm` ranks. */
export function compareTrainer(
  evaluations: readonly ContestantEvaluation[],
  about: {
    readonly trainer: string;
    readonly component: string;
    readonly level: number;
    readonly arm: string;
  },
): ComparedTrainer {
  const { trainer, component, level, arm } = about;
  const losses = evaluations.map(({ outcome }) => outcome?.armLosses ?? []);
  const scale = commonScale(losses);
  const overlap = contestWarnings(
    evaluations,
    (quantity) => quantity.id === 'held-out-loss' && quantity.arm === arm,
  ).find(({ code }) => code === 'HELD_OUT_OVERLAP');
  const ranking =
    scale === null || overlap !== undefined ? undefined : lossTable(losses, { arm, scale });
  return {
    losses: ranking,
    row: {
      trainer,
      component,
      scale,
      unranked:
        overlap !== undefined
          ? `the held-out set is not held out: ${overlap.message}`
          : ranking === undefined
            ? reasonOf(evaluations, { losses, scale, arm })
            : null,
      arms: armsOf(losses).map((name) => trainedArm(losses, { arm: name, scale, level })),
      information: informationFigures(evaluations, {
        ids: ['mutual-information', 'ggmi-ld', 'ggmi'],
        level,
      }),
      strength: strengthOf(evaluations, level),
      usage: contestUsage(evaluations),
      trainMs: cellTime(evaluations, ({ roles }) =>
        Object.values(roles).some((role) => role === 'trainer' || role.startsWith('trainer/')),
      ),
      failures: failuresOf(evaluations),
      warnings: contestWarnings(evaluations, ({ id }) => id === 'held-out-loss'),
    },
  };
}

/** What all arms of all seeds can be counted in, and other trainers too. */
function commonScale(losses: readonly (readonly ArmLosses[])[]): TrainerRow['scale'] {
  const arms = losses.flat();
  if (arms.length === 0) return null;
  return (
    (['nats/byte', 'squared-error'] as const).find((scale) =>
      arms.every((arm) => scalesOf(arm).includes(scale)),
    ) ?? null
  );
}

function armsOf(losses: readonly (readonly ArmLosses[])[]): readonly string[] {
  return [...new Set(losses.flat().map(({ arm }) => arm))];
}

function trainedArm(
  losses: readonly (readonly ArmLosses[])[],
  wanted: {
    readonly arm: string;
    readonly scale: TrainerRow['scale'];
    readonly level: number;
  },
): TrainedArm {
  const { arm, scale, level } = wanted;
  const ownScale = losses[0]?.[0]?.trainings[0]?.lossUnit ?? 'loss';
  const missing = 'this arm was not trained at every seed';
  const own = lossFigure(lossTable(losses, { arm, scale: ownScale }), {
    scale: ownScale,
    level,
    missing,
  });
  if (scale === null) {
    const comparable = { available: false, reason: NO_COMMON_SCALE } as const;
    return { arm, comparable, minusBase: comparable, own };
  }
  const table = lossTable(losses, { arm, scale });
  const base = lossTable(losses, { arm: 'base', scale });
  const options = { scale, level, missing };
  return {
    arm,
    comparable: lossFigure(table, options),
    minusBase: differenceFigure(table, base, options),
    own,
  };
}

const NO_COMMON_SCALE =
  'the trainer gives no log-loss per byte, and its bounded loss is on a scale of its own: it cannot be held against that of another trainer';

function strengthOf(evaluations: readonly ContestantEvaluation[], level: number): Figure | null {
  const outcomes = evaluations.map(
    ({ outcome }) => outcome?.summary?.quantities.find(({ id }) => id === 'strength')?.outcome,
  );
  if (outcomes.every((outcome) => outcome === undefined)) return null;
  return figureOverSeeds(outcomes, level);
}

function reasonOf(
  evaluations: readonly ContestantEvaluation[],
  found: {
    readonly losses: readonly (readonly ArmLosses[])[];
    readonly scale: TrainerRow['scale'];
    readonly arm: string;
  },
): string {
  const [failure] = failuresOf(evaluations).filter(({ code }) => code !== 'INPUT_FAILED');
  if (failure !== undefined) return `${failure.label}: ${failure.code}: ${failure.message}`;
  if (found.scale === null) return NO_COMMON_SCALE;
  return `it has no losses of the arm '${found.arm}' at every seed`;
}
