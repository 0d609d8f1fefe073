import type { RunSummary } from '@ggmi/core';
import { isDrawable, notDrawnText } from './drawable.js';
import { seriesText } from '../sweep/series-text.js';
import { sweepPanels, type SeriesPoint, type SweepPanel } from '../sweep/sweep-panels.js';
import type { DataValue } from '../document/data-table.js';
import {
  chartConfig,
  colours,
  label,
  SCHEMA,
  wrappedLines,
  type ChartSpec,
  type Figure,
  type FigureWidth,
} from './chart-spec.js';

/** A figure per quantity of each mode: the panels of the sweep beside each other. */
export function sweepFigures(summary: RunSummary): readonly Figure[] {
  const panels = sweepPanels(summary).filter(hasOneAxis);
  const names = [...new Set(panels.flatMap(({ series }) => series.map(seriesText)))];
  if (names.length === 0) return [];
  const title = 'Along the panels of the sweep';
  const series = panels.map((panel) => `${panel.name}: ${panel.series.length} series`);
  return [
    {
      name: 'sweep',
      part: 'sweep',
      title,
      about: `${captionOf(panels).join(' ')}${notDrawnText(countNotDrawn(panels))}`,
      alternative: `${title}: ${series.join(', ')}. The tables below hold every point.`,
      spec: sweepSpec(panels, names, 'wide'),
      narrow: sweepSpec(panels, names, 'narrow'),
      data: {
        columns: ['panel', 'series', 'at', 'value', 'lower', 'upper', 'median', 'spread'],
        rows: panels.flatMap(dataRows),
      },
    },
  ];
}

function dataRows({ name, axes, series }: SweepPanel): readonly (readonly DataValue[])[] {
  return series.flatMap((each) =>
    each.points.flatMap((point) =>
      datum(point, axes[0]!).map((shown) => [
        name,
        seriesText(each),
        shown.x,
        shown.value,
        shown.lower,
        shown.upper,
        shown.median,
        point.spread?.outcome.available ? point.spread.outcome.value : undefined,
      ]),
    ),
  );
}

/** One numeric axis: more of them make a grid, which the tables show. */
function hasOneAxis({ axes, series }: SweepPanel): boolean {
  return (
    axes.length === 1 &&
    series.every(({ points }) => points.every(({ at }) => typeof at[axes[0]!] === 'number'))
  );
}

function sweepSpec(
  panels: readonly SweepPanel[],
  names: readonly string[],
  width: FigureWidth,
): ChartSpec {
  const rows = names.map((name) => ({
    columns: width === 'wide' ? 3 : 1,
    concat: panels.flatMap((panel) => {
      const series = panel.series.find((each) => seriesText(each) === name);
      return series === undefined ? [] : [panelSpec(panel, series.points)];
    }),
    title: { text: linesOf(label(name), width), fontSize: 12, anchor: 'start' },
    resolve: { scale: { y: 'shared' } },
  }));
  return { $schema: SCHEMA, config: chartConfig, vconcat: rows };
}

/** What the marks stand for: only those that are there. */
function captionOf(panels: readonly SweepPanel[]): readonly string[] {
  const points = panels.flatMap(({ series }) => series.flatMap((each) => each.points));
  return points.some(({ spread }) => spread !== undefined)
    ? [
        'Line: mean over settings. Dark band: its interval.',
        'Light band: ± 1 standard deviation of a setting. Dots without a line: median.',
      ]
    : ['Line: value. Band: its interval.'];
}

/** Signs of a line of a title, by the width of its panels. */
const lineLengths: Readonly<Record<FigureWidth, number>> = { wide: 110, narrow: 40 };

/** What it is, and below it in which unit and by whom: long lines would widen the figure. */
function linesOf(name: string, width: FigureWidth): readonly string[] {
  const place = name.lastIndexOf(' (');
  const parts = place < 0 ? [name] : [name.slice(0, place), name.slice(place + 1)];
  return parts.flatMap((part) => wrappedLines(part, lineLengths[width]));
}

function panelSpec({ name, axes }: SweepPanel, points: readonly SeriesPoint[]): ChartSpec {
  const x = {
    field: 'x',
    type: 'quantitative',
    title: label(axes[0]!),
    scale: { zero: false, nice: false },
    axis: { tickCount: 6, ...(isWhole(points, axes[0]!) && { tickMinStep: 1, format: 'd' }) },
  };
  const y = (field: string): ChartSpec => ({
    field,
    type: 'quantitative',
    title: null,
    scale: { zero: true },
  });
  const band = (low: string, high: string, opacity: number): ChartSpec => ({
    mark: { type: 'area', opacity, color: opacity < 0.3 ? colours.spread : colours.line },
    encoding: { x, y: y(low), y2: { field: high } },
  });
  return {
    title: { text: label(name), fontSize: 11 },
    width: 240,
    height: 160,
    data: { values: points.flatMap((point) => datum(point, axes[0]!)).filter(isDrawableDatum) },
    layer: [
      band('spreadLow', 'spreadHigh', 0.25),
      band('lower', 'upper', 0.45),
      {
        mark: { type: 'rule', strokeDash: [3, 3], color: colours.faint },
        encoding: { y: { datum: 0 } },
      },
      {
        mark: { type: 'line', color: colours.line, point: { size: 12, color: colours.line } },
        encoding: { x, y: y('value') },
      },
      {
        mark: { type: 'point', filled: true, size: 18, color: colours.ink },
        encoding: { x, y: y('median') },
      },
    ],
  };
}

/** Counts have no places between them. */
function isWhole(points: readonly SeriesPoint[], axis: string): boolean {
  return points.every(({ at }) => Number.isInteger(at[axis]));
}

/** The numbers of one point. */
interface SweepDatum {
  readonly x: DataValue;
  readonly value: number;
  readonly lower?: number;
  readonly upper?: number;
  readonly spreadLow?: number;
  readonly spreadHigh?: number;
  readonly median?: number;
}

function isDrawableDatum({
  value,
  lower,
  upper,
  spreadLow,
  spreadHigh,
  median,
}: SweepDatum): boolean {
  return isDrawable(value, lower, upper, spreadLow, spreadHigh, median);
}

function countNotDrawn(panels: readonly SweepPanel[]): number {
  const shown = panels.flatMap(({ axes, series }) =>
    series.flatMap(({ points }) => points.flatMap((point) => datum(point, axes[0]!))),
  );
  return shown.filter((each) => !isDrawableDatum(each)).length;
}

/** None where the quantity has no value there. */
function datum({ at, quantity, median, spread }: SeriesPoint, axis: string): readonly SweepDatum[] {
  const outcome = quantity?.outcome;
  if (!outcome?.available) return [];
  const { value, interval } = outcome;
  const sd = spread?.outcome.available ? spread.outcome.value : undefined;
  return [
    {
      x: at[axis],
      value,
      ...(interval && { lower: interval.lower, upper: interval.upper }),
      ...(sd !== undefined && { spreadLow: value - sd, spreadHigh: value + sd }),
      ...(median?.outcome.available && { median: median.outcome.value }),
    },
  ];
}
