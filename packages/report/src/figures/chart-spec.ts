import type { DataTable } from '../document/data-table.js';
import { escapeText } from '../text/escape-text.js';
import { palette } from './palette.js';

/** A Vega-Lite specification: plain data that any Vega-Lite program draws again. */
export type ChartSpec = Readonly<Record<string, unknown>>;

/** The part of a report that a figure belongs to. */
export type FigurePart =
  | 'held-out'
  | 'information'
  | 'bound'
  | 'twins'
  | 'estimators'
  | 'data'
  | 'neighbours'
  | 'curation'
  | 'sweep';

/** A figure of a run. */
export interface Figure {
  /** The name of its files, without extension. */
  readonly name: string;
  readonly part: FigurePart;
  readonly title: string;
  /** How it is read. */
  readonly about: string;
  /** What it shows, for those who do not see it. */
  readonly alternative: string;
  /** Without its title, which a page shows by itself. */
  readonly spec: ChartSpec;
  /** The same for a narrow page; absent where the other one is narrow. */
  readonly narrow?: ChartSpec;
  /** The same as narrow drawings beside each other, for a page of any width. */
  readonly panels?: readonly ChartSpec[];
  /** Every number that it shows. */
  readonly data: Omit<DataTable, 'name' | 'title'>;
}

/** How wide a figure may be: for a page of a desk, or of a telephone. */
export type FigureWidth = 'wide' | 'narrow';

/** One font, so that a figure looks alike on every machine. */
export const FONT = 'DejaVu Sans';

/** The version of the language. */
export const SCHEMA = 'https://vega.github.io/schema/vega-lite/v6.json';

/** Colours that stay apart for colour-blind eyes. */
export const colours = {
  line: palette.blue.light,
  spread: palette.sky.light,
  truth: palette.green.light,
  synthetic: palette.blue.light,
  anchors: palette.vermilion.light,
  ink: palette.ink.light,
  faint: palette.faint.light,
  rule: palette.rule.light,
  grid: palette.grid.light,
  helps: palette.blue.light,
  harms: palette.vermilion.light,
  open: palette.grey.light,
  part: palette.gold.light,
} as const;

/** What all figures share. */
export const chartConfig: ChartSpec = {
  font: FONT,
  background: palette.paper.light,
  axis: {
    grid: true,
    gridColor: colours.grid,
    domain: false,
    ticks: false,
    tickColor: colours.rule,
    labelColor: colours.ink,
    labelFontSize: 11,
    labelPadding: 6,
    // A label that is moved to keep within the plot names a place that is not its own.
    labelFlush: false,
    titleColor: colours.faint,
    titleFontSize: 11,
    titleFontWeight: 'normal',
    titlePadding: 8,
  },
  header: {
    labelFontSize: 12,
    labelFontWeight: 'bold',
    labelColor: colours.ink,
    titleFontSize: 12,
    titleColor: colours.ink,
  },
  legend: {
    labelFontSize: 11,
    labelColor: colours.ink,
    orient: 'top',
    direction: 'horizontal',
    title: null,
    offset: 6,
    padding: 0,
    columnPadding: 14,
  },
  title: {
    fontSize: 13,
    color: colours.ink,
    subtitleColor: colours.faint,
    subtitleFontSize: 11,
    anchor: 'start',
    offset: 12,
  },
  text: { color: colours.ink, fontSize: 11 },
  view: { stroke: null },
};

/** A text of the run as a figure may show it: what would act on the reader is visible. */
export function label(text: string): string {
  return escapeText(text);
}

/** A figure by itself, outside a page: with its title. */
export function titledSpec({ spec, title, about }: Figure): ChartSpec {
  return {
    ...spec,
    title: { text: label(title), subtitle: wrappedLines(label(about), LINE), anchor: 'start' },
  };
}

/** Signs of a line below a title. */
const LINE = 84;

/** Words in lines of at most so many signs, which only a longer word exceeds. */
export function wrappedLines(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= most) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
