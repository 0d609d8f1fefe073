import { labelLayers, notDrawnLayers, placeAxis, placeRows } from './row-labels.js';
import { isDrawable } from './drawable.js';
import type { MarkShape } from './mark-shape.js';
import { chartConfig, colours, SCHEMA, type ChartSpec, type FigureWidth } from './chart-spec.js';

/** One number of a forest plot. */
export interface ForestRow {
  /** The panel that it stands in, in words. */
  readonly panel: string;
  readonly row: string;
  readonly value: number;
  readonly lower?: number;
  readonly upper?: number;
  /** What it is in the legend, such as `helps`; of `effects`. */
  readonly effect: string;
}

/** A kind of number: its sign and colour together, so that no meaning rests on the colour. */
export interface ForestEffect {
  readonly name: string;
  readonly colour: string;
  readonly shape: MarkShape;
}

/** A forest plot before it has a width. */
export interface ForestPlot {
  readonly rows: readonly ForestRow[];
  readonly effects: readonly ForestEffect[];
  /** Of the axis: quantity and unit. */
  readonly axis: string;
  /** Whether the place of 0 is part of what is read. */
  readonly zero: 'marked' | 'free';
}

/** Of the plot, of its names, and how many entries of the legend fit beside each other. */
const widths: Readonly<
  Record<
    FigureWidth,
    { readonly plot: number; readonly label: number; readonly legendColumns: number }
  >
> = {
  wide: { plot: 540, label: 190, legendColumns: 4 },
  narrow: { plot: 186, label: 126, legendColumns: 1 },
};

const ROW_HEIGHT = 22;

/** Values with their intervals, one a row, in panels below each other that share their axis. */
export function forestSpec(plot: ForestPlot, width: FigureWidth): ChartSpec {
  const { plot: plotWidth, label: labelWidth, legendColumns } = widths[width];
  const places = placeRows(plot.rows, labelWidth);
  const drawn = places.rows.filter(({ row }) => isDrawableRow(row));
  const left = places.rows.filter(({ row }) => !isDrawableRow(row));
  const values = drawn.map(({ row, place }) => datum(row, place));
  return {
    $schema: SCHEMA,
    config: chartConfig,
    width: plotWidth,
    height: { step: ROW_HEIGHT },
    layer: [
      ...valueLayers(plot, values, { count: places.count, legendColumns }),
      ...notDrawnLayers(
        left.map(({ place }) => place),
        places.count,
      ),
      ...labelLayers(places, labelWidth),
    ],
  };
}

/** Whether an axis can hold its value and its interval. */
export function isDrawableRow({ value, lower, upper }: ForestRow): boolean {
  return isDrawable(value, lower, upper);
}

function datum({ value, lower, upper, effect }: ForestRow, place: number) {
  const interval = lower === undefined || upper === undefined ? {} : { lower, upper };
  return { place, value, ...interval, effect };
}

function valueLayers(
  plot: ForestPlot,
  values: readonly object[],
  { count, legendColumns }: { readonly count: number; readonly legendColumns: number },
): readonly ChartSpec[] {
  const data = { values };
  const x = (field: string): ChartSpec => ({
    field,
    type: 'quantitative',
    title: plot.axis,
    scale: { zero: plot.zero === 'marked' || values.length === 0, nice: true, padding: 8 },
    axis: { tickCount: 6, title: plot.axis },
  });
  const y = placeAxis(count);
  const used = plot.effects.filter(({ name }) =>
    plot.rows.some((row) => row.effect === name && isDrawableRow(row)),
  );
  const domain = used.map(({ name }) => name);
  const legend = used.length > 1 ? { symbolSize: 70, labelLimit: 0, columns: legendColumns } : null;
  const field = { field: 'effect', type: 'nominal', legend };
  const color = { ...field, scale: { domain, range: used.map(({ colour }) => colour) } };
  const shape = { ...field, scale: { domain, range: used.map((effect) => effect.shape) } };
  const zero = {
    data: { values: [{}] },
    mark: { type: 'rule', color: colours.faint, strokeWidth: 1 },
    encoding: { x: { datum: 0 } },
  };
  return [
    ...(plot.zero === 'marked' ? [zero] : []),
    {
      data,
      mark: { type: 'rule', strokeWidth: 2, strokeCap: 'round' },
      encoding: { x: x('lower'), x2: { field: 'upper' }, y, color },
    },
    {
      data,
      mark: { type: 'point', filled: true, size: 80, opacity: 1 },
      encoding: { x: x('value'), y, color, shape },
    },
  ];
}
