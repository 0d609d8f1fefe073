import type { CellFailure } from '@ggmi/core';
import { cellTime } from '../contest/cell-time.js';
import { contestUsage, type ContestUsage } from '../contest/contest-usage.js';
import { contestWarnings, type ContestWarning } from '../contest/contest-warnings.js';
import { failuresOf, type ContestantEvaluation } from '../contest/evaluate-contestants.js';
import { figureOverSeeds, missingFigure, type Figure } from '../contest/figure.js';
import { informationFigures, type InformationFigure } from '../contest/information-figures.js';
import { differenceFigure, lossFigure } from '../contest/loss-figure.js';
import { lossTable, type LossScale, type LossTable } from '../contest/loss-table.js';

/** What the evaluations say of one generator. */
export interface GeneratorRow {
  readonly generator: string;
  /** Component id. */
  readonly component: string;
  /** Why it is not ranked; null where it is compared. */
  readonly unranked: string | null;
  /** Trained on its data alone, on the scale of the ranking. */
  readonly heldOutLoss: Figure;
  /** Paired differences: negative helps. */
  readonly minusBase: Figure;
  readonly minusAnchors: Figure;
  /** Trained on anchors and its data, minus the anchors alone. */
  readonly addedToAnchors: Figure;
  /** Undivided log-loss, where the trainer gives one. */
  readonly natsPerByte: Figure;
  /** GGMI_ld of every supersample reading, GGMI of every replicate reading. */
  readonly information: readonly InformationFigure[];
  /** ΔI per item. */
  readonly informationGain: Figure;
  /** Items that its arm was trained on, by seed. */
  readonly trainedOn: readonly number[];
  readonly failedDraws: number;
  readonly usage: ContestUsage | null;
  /** Time of drawing its data; null where they were drawn by other runs. */
  readonly drawMs: number | null;
  readonly failures: readonly CellFailure[];
  readonly warnings: readonly ContestWarning[];
}

/** A row, and the losses that rank it. */
export interface ComparedGenerator {
  readonly row: GeneratorRow;
  readonly losses: LossTable | undefined;
}

/** The quantities of a row whose warnings belong to it. */
const warnedIds = ['held-out-loss', 'ggmi-ld', 'ggmi', 'information-gain-per-item', 'failed-draws'];

/** Reads one generator's evaluations, one for each seed. */
export function compareGenerator(
  evaluations: readonly ContestantEvaluation[],
  about: {
    readonly generator: string;
    readonly component: string;
    readonly level: number;
    readonly scale: LossScale;
  },
): ComparedGenerator {
  const { generator, component, level, scale } = about;
  const tableOf = (arm: string, on: LossScale = scale): LossTable | undefined =>
    lossTable(
      evaluations.map(({ outcome }) => outcome?.armLosses ?? []),
      { arm, scale: on },
    );
  const [alone, base, anchors] = [tableOf(generator), tableOf('base'), tableOf('anchors')];
  const missing = reasonOf(evaluations);
  const options = { scale, level, missing };
  const warnings = contestWarnings(
    evaluations,
    ({ id, arm }) =>
      warnedIds.includes(id) && (arm === generator || arm === `anchors+${generator}`),
  );
  const overlap = warnings.find(({ code }) => code === 'HELD_OUT_OVERLAP');
  const unranked =
    overlap === undefined
      ? alone === undefined
        ? missing
        : null
      : `the held-out set is not held out: ${overlap.message}`;
  const perByte = tableOf(generator, 'nats/byte');
  return {
    losses: unranked === null ? alone : undefined,
    row: {
      generator,
      component,
      unranked,
      heldOutLoss: lossFigure(alone, options),
      minusBase: differenceFigure(alone, base, options),
      minusAnchors: differenceFigure(alone, anchors, options),
      addedToAnchors: differenceFigure(tableOf(`anchors+${generator}`), anchors, options),
      natsPerByte:
        perByte === undefined && alone !== undefined
          ? missingFigure('the trainer gives no log-loss per byte')
          : lossFigure(perByte, { ...options, scale: 'nats/byte' }),
      information: informationFigures(evaluations, { ids: ['ggmi-ld', 'ggmi'], level }).filter(
        ({ arm }) => arm === generator,
      ),
      informationGain: evaluations.some(({ outcome }) => outcome?.summary !== undefined)
        ? quantityOf(evaluations, { id: 'information-gain-per-item', generator, level })
        : missingFigure(missing),
      trainedOn: trainedOn(evaluations, generator),
      failedDraws: failedDraws(evaluations, generator),
      usage: contestUsage(evaluations),
      drawMs: cellTime(
        evaluations,
        ({ type, roles }) =>
          type === 'draw-examples' && roles['generator'] === `generators.${generator}`,
      ),
      failures: failuresOf(evaluations),
      warnings,
    },
  };
}

function quantityOf(
  evaluations: readonly ContestantEvaluation[],
  wanted: { readonly id: string; readonly generator: string; readonly level: number },
): Figure {
  const outcomes = evaluations.map(
    ({ outcome }) =>
      outcome?.summary?.quantities.find(
        ({ id, arm }) => id === wanted.id && arm === wanted.generator,
      )?.outcome,
  );
  return figureOverSeeds(outcomes, wanted.level);
}

function trainedOn(evaluations: readonly ContestantEvaluation[], generator: string) {
  return evaluations.flatMap(({ outcome }) =>
    (outcome?.armLosses ?? [])
      .filter(({ arm }) => arm === generator)
      .map(({ trainings }) => trainings[0]!.trainedOn),
  );
}

/** The share of failed draws, times the draws. */
function failedDraws(evaluations: readonly ContestantEvaluation[], generator: string): number {
  return evaluations
    .flatMap(({ outcome }) => outcome?.summary?.quantities ?? [])
    .filter(({ id, arm }) => id === 'failed-draws' && arm === generator)
    .reduce(
      (sum, { outcome }) =>
        sum + (outcome.available ? Math.round(outcome.value * (outcome.sampleSize ?? 0)) : 0),
      0,
    );
}

function reasonOf(evaluations: readonly ContestantEvaluation[]): string {
  const [first] = failuresOf(evaluations).filter(({ code }) => code !== 'INPUT_FAILED');
  return first === undefined
    ? 'its evaluations have held-out losses of different shape'
    : `${first.label}: ${first.code}: ${first.message}`;
}
