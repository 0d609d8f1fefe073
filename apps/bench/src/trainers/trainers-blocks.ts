import { wholeCell, wordsCell, type Block } from '@ggmi/report';
import { contestTable, type Measure } from '../contest/contest-table.js';
import type { ScaledRanking } from '../contest/contest-result.js';
import { figureCell } from '../contest/figure-cell.js';
import { missingFigure } from '../contest/figure.js';
import { placeMeasures } from '../contest/place-measures.js';
import { rankingBlocks } from '../contest/ranking-blocks.js';
import { ReasonNotes } from '../contest/reason-notes.js';
import { seedsText } from '../contest/seeds-text.js';
import { usageMeasures } from '../contest/usage-measures.js';
import { warningBlocks } from '../contest/warning-blocks.js';
import { durationOfMs } from '../tables/figure-text.js';
import type { TrainersResult } from './run-trainers.js';
import type { TrainerRow } from './trainer-row.js';

/** A benchmark of post-trainers for the terminal: one table, and how far its order can be trusted. */
export function trainersBlocks(result: TrainersResult): readonly Block[] {
  const { inputs, rows, rankings } = result;
  const { seeds, level, arm } = inputs;
  const notes = new ReasonNotes();
  const measures = [
    ...rankings.flatMap((ranking) => places(ranking, { rankings, notes })),
    { name: 'scale of losses', cell: scaleCell },
    ...lossMeasures(rows, notes),
    ...informationMeasures(rows, notes),
    ...workMeasures(rows, notes),
    ...usageMeasures(rows, notes),
  ];
  return [
    { type: 'heading', text: `Post-trainers on ${inputs.name}, ${seedsText(seeds)}` },
    contestTable(rows, { heading: 'post-trainer', nameOf, measures }),
    {
      type: 'caption',
      text: `Held-out losses on a common scale can be compared between trainers, and those of '${arm}' rank. "Own loss" is on a scale of each trainer's own: compare it downwards, never across. Information is in nats for every trainer. Intervals: ${Math.round(100 * level)} %.`,
    },
    ...notes.blocks(),
    ...rankings.flatMap((ranking) => [
      { type: 'subheading', text: `Ranking by ${ranking.scale}, trained on '${arm}'` } as const,
      ...rankingBlocks(ranking, {
        contestants: 'trainers',
        level,
        given: givenText(seeds),
        subject: (name) => name,
      }),
    ]),
    ...warningBlocks(rows.map(({ trainer, warnings }) => ({ name: trainer, warnings }))),
  ];
}

const nameOf = ({ trainer }: TrainerRow): string => trainer;

function givenText(seeds: readonly number[]): string {
  return seeds.length > 1
    ? 'seeds and held-out items'
    : 'held-out items and trainings, given these data';
}

function places(
  ranking: ScaledRanking,
  shown: { readonly rankings: readonly ScaledRanking[]; readonly notes: ReasonNotes },
): readonly Measure<TrainerRow>[] {
  const { rankings, notes } = shown;
  const unrankedOf = ({ unranked, scale }: TrainerRow): string | null =>
    unranked ??
    (scale === ranking.scale ? null : `its losses are in ${scale ?? 'a unit of its own'}`);
  const measures = placeMeasures({ ranking, nameOf, unrankedOf, notes });
  if (rankings.length === 1) return measures;
  return measures.map(({ name, cell }) => ({ name: `${name} (${ranking.scale})`, cell }));
}

function scaleCell({ scale }: TrainerRow) {
  return wordsCell(scale ?? 'its own');
}

function lossMeasures(
  rows: readonly TrainerRow[],
  notes: ReasonNotes,
): readonly Measure<TrainerRow>[] {
  const arms = [...new Set(rows.flatMap((row) => row.arms.map(({ arm }) => arm)))];
  const absent = ({ unranked }: TrainerRow) =>
    missingFigure(unranked ?? 'this arm was not trained');
  const armOf = (row: TrainerRow, name: string) => row.arms.find(({ arm }) => arm === name);
  return [
    ...arms.map((name) => ({
      name: `loss, ${name}`,
      cell: (row: TrainerRow) =>
        figureCell(armOf(row, name)?.comparable ?? absent(row), { signs: 'minus-only', notes }),
    })),
    ...arms
      .filter((name) => name !== 'base')
      .map((name) => ({
        name: `${name} minus base`,
        cell: (row: TrainerRow) =>
          figureCell(armOf(row, name)?.minusBase ?? absent(row), { signs: 'always', notes }),
      })),
    ...arms.map((name) => ({
      name: `own loss, ${name}`,
      cell: (row: TrainerRow) =>
        figureCell(armOf(row, name)?.own ?? absent(row), { signs: 'minus-only', notes }),
    })),
  ];
}

function informationMeasures(
  rows: readonly TrainerRow[],
  notes: ReasonNotes,
): readonly Measure<TrainerRow>[] {
  const names = [...new Set(rows.flatMap(({ information }) => information.map(informationName)))];
  return names.map((name) => ({
    name,
    cell: ({ information, unranked }: TrainerRow) =>
      figureCell(
        information.find((each) => informationName(each) === name)?.figure ??
          missingFigure(unranked ?? 'its evaluation does not give it'),
        { signs: name.startsWith('GGMI') ? 'always' : 'minus-only', notes },
      ),
  }));
}

function informationName(each: TrainerRow['information'][number]): string {
  const { id, symbol, arm, reading, source, figure } = each;
  const what = id === 'ggmi-ld' ? 'GGMI_ld' : id === 'ggmi' ? 'GGMI' : symbol;
  const unit = figure.available ? `, ${figure.unit}` : '';
  return `${what} of ${arm}${unit} (${reading}, ${source})`;
}

function workMeasures(
  rows: readonly TrainerRow[],
  notes: ReasonNotes,
): readonly Measure<TrainerRow>[] {
  const calibrated: Measure<TrainerRow> = {
    name: 'strength, calibrated',
    cell: ({ strength }) =>
      figureCell(strength ?? missingFigure('its strength is as written'), {
        signs: 'minus-only',
        notes,
      }),
  };
  return [
    ...(rows.some(({ strength }) => strength !== null) ? [calibrated] : []),
    {
      name: 'time of trainings, summed',
      cell: ({ trainMs, unranked }) =>
        trainMs === null
          ? wholeCell(notes.mark(unranked ?? 'its trainings were there from other runs'), 'faint')
          : wholeCell(durationOfMs(trainMs)),
    },
    {
      name: 'failed cells',
      cell: ({ failures }) =>
        wholeCell(String(failures.length), failures.length > 0 ? 'warning' : 'plain'),
    },
  ];
}
