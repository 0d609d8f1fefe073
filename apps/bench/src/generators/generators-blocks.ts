import { wholeCell, wordsCell, type Block, type Cell } from '@ggmi/report';
import type { ScaledRanking } from '../contest/contest-result.js';
import { contestTable, type Measure } from '../contest/contest-table.js';
import { figureCell, type FigureSigns } from '../contest/figure-cell.js';
import { missingFigure, type Figure } from '../contest/figure.js';
import { placeMeasures } from '../contest/place-measures.js';
import { rankingBlocks } from '../contest/ranking-blocks.js';
import { ReasonNotes } from '../contest/reason-notes.js';
import { seedsText } from '../contest/seeds-text.js';
import { usageMeasures } from '../contest/usage-measures.js';
import { warningBlocks } from '../contest/warning-blocks.js';
import { durationOfMs } from '../tables/figure-text.js';
import type { GeneratorRow } from './generator-row.js';
import type { GeneratorsResult } from './run-generators.js';

/** A benchmark of generators for the terminal: one table, and how far its order can be trusted. */
export function generatorsBlocks(result: GeneratorsResult): readonly Block[] {
  const { inputs, rows, rankings } = result;
  const notes = new ReasonNotes();
  const [ranking] = rankings;
  const { seeds, level } = inputs;
  const measures = [
    ...placeMeasures<GeneratorRow>({
      ranking,
      nameOf,
      unrankedOf: ({ unranked }) => unranked,
      notes,
    }),
    ...lossMeasures(ranking, notes),
    ...informationMeasures(rows, notes),
    ...dataMeasures(notes),
    ...usageMeasures(rows, notes),
  ];
  return [
    { type: 'heading', text: `Generators on ${inputs.name}, ${seedsText(seeds)}` },
    contestTable(rows, { heading: 'generator', nameOf, measures }),
    {
      type: 'caption',
      text: `Held-out loss ranks: ${lossMeaning(ranking)}; a negative difference helps. Information explains and does not rank. Intervals: ${Math.round(100 * level)} %.${seeds.length > 1 ? '' : ' One seed judges these data: two draws of one generator may be told apart. --seeds 0-4 draws anew and judges the generators.'}`,
    },
    ...notes.blocks(),
    ...(ranking === undefined
      ? []
      : rankingBlocks(ranking, {
          contestants: 'generators',
          level,
          given: givenText(seeds),
          subject: (name) => (seeds.length > 1 ? name : `the data of ${name}`),
        })),
    ...warningBlocks(rows.map(({ generator, warnings }) => ({ name: generator, warnings }))),
  ];
}

const nameOf = ({ generator }: GeneratorRow): string => generator;

/** What the paired t test lets vary. */
function givenText(seeds: readonly number[]): string {
  return seeds.length > 1
    ? 'seeds and held-out items'
    : 'held-out items and trainings, given these data of each generator';
}

function lossMeaning(ranking: ScaledRanking | undefined): string {
  return ranking?.scale === 'squared-error'
    ? 'the mean squared error on the held-out set after training on the data of the generator alone'
    : "the mean bounded loss (0 to the trainer's bound) on the held-out set after training on the data of the generator alone";
}

function measure(
  name: string,
  of: (row: GeneratorRow) => Figure,
  how: { readonly signs: FigureSigns; readonly notes: ReasonNotes },
): Measure<GeneratorRow> {
  return { name, cell: (row) => figureCell(of(row), how) };
}

function lossMeasures(
  ranking: ScaledRanking | undefined,
  notes: ReasonNotes,
): readonly Measure<GeneratorRow>[] {
  const [plain, signs] = [
    { signs: 'minus-only', notes },
    { signs: 'always', notes },
  ] as const;
  return [
    measure('held-out loss', ({ heldOutLoss }) => heldOutLoss, plain),
    ...(ranking?.scale === 'squared-error'
      ? []
      : [measure('the same in nats per byte', ({ natsPerByte }) => natsPerByte, plain)]),
    measure('loss minus base', ({ minusBase }) => minusBase, signs),
    measure('loss minus anchors', ({ minusAnchors }) => minusAnchors, signs),
    measure('added to anchors, minus anchors', ({ addedToAnchors }) => addedToAnchors, signs),
  ];
}

function informationMeasures(
  rows: readonly GeneratorRow[],
  notes: ReasonNotes,
): readonly Measure<GeneratorRow>[] {
  const names = new Set(rows.flatMap(({ information }) => information.map(informationName)));
  const gained = [...names].map((name) =>
    measure(
      name,
      ({ information, unranked }) =>
        information.find((each) => informationName(each) === name)?.figure ??
        missingFigure(unranked ?? 'its evaluation does not give it'),
      { signs: 'always', notes },
    ),
  );
  const gain = measure('ΔI per item, nats', ({ informationGain }) => informationGain, {
    signs: 'minus-only',
    notes,
  });
  return [...gained, gain];
}

function informationName({ id, reading, source }: GeneratorRow['information'][number]): string {
  return `${id === 'ggmi-ld' ? 'GGMI_ld' : 'GGMI'}, nats per data set (${reading}, ${source})`;
}

function dataMeasures(notes: ReasonNotes): readonly Measure<GeneratorRow>[] {
  return [
    { name: 'items trained on', cell: ({ trainedOn }) => wordsCell(trainedOnText(trainedOn)) },
    { name: 'failed draws', cell: failedCell },
    {
      name: 'time of drawing',
      cell: ({ drawMs, unranked }) =>
        drawMs === null
          ? wholeCell(notes.mark(unranked ?? 'its data were there from other runs'), 'faint')
          : wholeCell(durationOfMs(drawMs)),
    },
  ];
}

function trainedOnText(counts: readonly number[]): string {
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  if (counts.length === 0) return '–';
  return least === most ? String(least) : `${least} to ${most}`;
}

function failedCell({ failedDraws }: GeneratorRow): Cell {
  return wholeCell(String(failedDraws), failedDraws > 0 ? 'warning' : 'plain');
}
