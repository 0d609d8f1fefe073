import type { Quantity } from '@ggmi/core';
import type { Block } from '../../document/block.js';
import { deployedBlocks } from '../../sections/deployed-blocks.js';
import { noteBlocks } from '../../sections/note-blocks.js';
import { groupByReading } from '../../sections/reading-quantities.js';
import { readingBlocks } from '../../sections/reading-blocks.js';
import { sweepBlocks } from '../../sweep/sweep-blocks.js';
import { armGridBlocks } from '../../tables/arm-grid.js';
import { listBlocks } from '../../tables/list-table.js';
import { blockNodes } from '../blocks/block-nodes.js';
import { element, type HtmlElement } from '../markup/html-node.js';
import { folded } from '../blocks/folded.js';
import { boundSection } from './bound-section.js';
import type { ReportContext, ReportSection } from './report-context.js';

/** The results of a run, in the order in which a reader asks for them. */
export function resultSections(context: ReportContext): readonly ReportSection[] {
  const sections = [
    heldOutSection(context),
    sweepSection(context),
    informationSection(context),
    boundSection(context),
    figureSection(context, {
      part: 'twins',
      id: 'twins',
      title: 'What losses tell of training data',
    }),
    figureSection(context, {
      part: 'estimators',
      id: 'estimators',
      title: 'Estimators side by side',
    }),
    dataSection(context),
    curationSection(context),
    restSection(context),
  ];
  return sections.filter(({ nodes }) => nodes.length > 0);
}

function heldOutSection(context: ReportContext): ReportSection {
  const quantities = ofSection(context.summary.quantities, 'deployed');
  const notes = noteBlocks(quantities);
  const blocks = deployedBlocks(quantities);
  // The notes are those of the whole comparison: they stay in sight.
  const tables = blocks.slice(0, blocks.length - notes.length);
  return {
    id: 'held-out',
    title: 'Held-out loss',
    nodes: [
      ...context.figuresOf('held-out'),
      ...foldedNodes(tables, { title: 'All numbers of the comparison as deployed', context }),
      ...nodesOf(notes, 'Notes', context),
    ],
  };
}

/** Readings of information; those of the data alone stand with the data. */
function informationSection(context: ReportContext): ReportSection {
  const readings = groupByReading(context.summary.quantities).filter(
    ({ readingType }) => !dataReadings.has(readingType),
  );
  const tables = readings.flatMap((reading) => {
    const { shown, rest } = splitAt(readingBlocks(reading), 'gaps, bounds and entropies');
    const title = `Reading ${reading.reading}`;
    return [
      ...nodesOf(shown, title, context),
      ...foldedNodes(rest, { title: `Further numbers of reading ${reading.reading}`, context }),
    ];
  });
  const nodes = [...context.figuresOf('information'), ...tables];
  return { id: 'information', title: 'GGMI and the information behind it', nodes };
}

const dataReadings: ReadonlySet<string> = new Set(['data-divergence', 'embedding-dependence']);

function dataSection(context: ReportContext): ReportSection {
  const readings = groupByReading(context.summary.quantities).filter(({ readingType }) =>
    dataReadings.has(readingType),
  );
  const figures = context.figuresOf('data');
  const neighbours = context.figuresOf('neighbours');
  return {
    id: 'data',
    title: 'Anchors and synthetic data in the plane',
    nodes: [
      ...(figures.length === 0 ? [] : [element('div', { class: 'figures' }, figures)]),
      ...(neighbours.length === 0
        ? []
        : [
            folded('The same as neighbour embeddings', [
              element('div', { class: 'figures' }, neighbours),
            ]),
          ]),
      ...readings.flatMap((reading) =>
        nodesOf(readingBlocks(reading), `Reading ${reading.reading}`, context),
      ),
    ],
  };
}

function curationSection(context: ReportContext): ReportSection {
  const quantities = ofSection(context.summary.quantities, 'generators');
  const blocks = [...armGridBlocks(quantities), ...noteBlocks(quantities)];
  return {
    id: 'curation',
    title: 'Curation, repetition, leakage',
    nodes: [...context.figuresOf('curation'), ...nodesOf(blocks, 'Checks of the data', context)],
  };
}

function sweepSection(context: ReportContext): ReportSection {
  const { summary } = context;
  if (summary.points === undefined) return { id: 'sweep', title: 'Sweep', nodes: [] };
  // The figure draws what the bars between the tables stand for.
  const blocks = sweepBlocks(summary).filter((block) => !isSparkline(block));
  const end = blocks.findIndex((block) => block.type === 'heading' && !isPanel(block.text));
  const tables = end < 0 ? blocks : blocks.slice(0, end);
  const trends = end < 0 ? [] : blocks.slice(end);
  return {
    id: 'sweep',
    title: 'Along the sweep',
    nodes: [
      ...context.figuresOf('sweep'),
      ...nodesOf(trends, 'Along the sweep', context),
      ...foldedNodes(tables, { title: 'Every point of the sweep', context }),
    ],
  };
}

function isSparkline(block: Block): boolean {
  return block.type === 'paragraph' && /^[▁▂▃▄▅▆▇█· ]+$/.test(block.text);
}

/** The headings that `sweepBlocks` gives to panels. */
function isPanel(heading: string): boolean {
  return heading === 'Modes' || heading.startsWith('Sweep ');
}

function restSection(context: ReportContext): ReportSection {
  const { quantities } = context.summary;
  const calibration = ofSection(quantities, 'calibration');
  const known: readonly string[] = ['reading', 'deployed', 'generators', 'calibration'];
  // Sections of a record from a later version.
  const elsewhere = quantities.filter(({ section }) => !known.includes(section.type));
  const blocks: readonly Block[] = [
    ...titled('Calibration of the strength', [
      ...listBlocks(calibration),
      ...noteBlocks(calibration),
    ]),
    ...titled('Others', armGridBlocks(elsewhere)),
  ];
  return {
    id: 'further',
    title: 'Further results',
    nodes: nodesOf(blocks, 'Further results', context),
  };
}

function titled(text: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [{ type: 'heading', text }, ...blocks];
}

function figureSection(
  context: ReportContext,
  section: {
    readonly part: string;
    readonly id: string;
    readonly title: string;
  },
): ReportSection {
  const { part, id, title } = section;
  return { id, title, nodes: context.figuresOf(part) };
}

function nodesOf(
  blocks: readonly Block[],
  title: string,
  { warnings }: ReportContext,
): readonly HtmlElement[] {
  return blockNodes(blocks, { level: 'h3', title, warnings });
}

/** What comes from a subheading on is folded away: closed forms have dozens of rows. */
function splitAt(blocks: readonly Block[], subheading: string) {
  const place = blocks.findIndex(
    (block) => block.type === 'subheading' && block.text === subheading,
  );
  if (place < 0) return { shown: blocks, rest: [] };
  return { shown: blocks.slice(0, place), rest: blocks.slice(place) };
}

function foldedNodes(
  blocks: readonly Block[],
  { title, context }: { readonly title: string; readonly context: ReportContext },
): readonly HtmlElement[] {
  if (blocks.length === 0) return [];
  const nodes = blockNodes(blocks, { level: 'h3', title, warnings: context.warnings });
  return [folded(title, nodes)];
}

function ofSection(quantities: readonly Quantity[], type: string): readonly Quantity[] {
  return quantities.filter(({ section }) => section.type === type);
}
