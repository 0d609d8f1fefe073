import { labelAxis } from './label-axis.js';
import { shortNames } from './short-names.js';
import {
  chartConfig,
  colours,
  label,
  SCHEMA,
  type ChartSpec,
  type FigureWidth,
} from './chart-spec.js';

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
  readonly shape: 'circle' | 'triangle-down' | 'triangle-up' | 'diamond' | 'square' | 'stroke';
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

const widths: Readonly<Record<FigureWidth, { readonly plot: number; readonly label: number }>> = {
  wide: { plot: 540, label: 190 },
  narrow: { plot: 186, label: 126 },
};

const ROW_HEIGHT = 22;

/** Values with their intervals, one a row, in panels below each other that share their axis. */
export function forestSpec(plot: ForestPlot, width: FigureWidth): ChartSpec {
  const { plot: plotWidth, label: labelWidth } = widths[width];
  const panels = [...new Set(plot.rows.map(({ panel }) => panel))];
  const used = plot.effects.filter(({ name }) => plot.rows.some(({ effect }) => effect === name));
  return {
    $schema: SCHEMA,
    config: chartConfig,
    spacing: 16,
    resolve: { scale: { x: 'shared', y: 'independent' }, axis: { x: 'independent' } },
    vconcat: panels.map((panel, index) => {
      const rows = plot.rows.filter((row) => row.panel === panel);
      const names = shortNames(
        rows.map(({ row }) => row),
        labelWidth,
      );
      const isLast = index === panels.length - 1;
      return {
        ...(panel !== '' && {
          title: { text: label(panel), fontSize: 12, anchor: 'start', frame: 'bounds', offset: 4 },
        }),
        width: plotWidth,
        height: { step: ROW_HEIGHT },
        data: { values: rows.map((row, place) => datum(row, { plot, name: names[place]! })) },
        layer: layers({ plot, used, names, labelWidth, axis: isLast ? plot.axis : null }),
      };
    }),
  };
}

function datum(
  { value, lower, upper, effect }: ForestRow,
  { plot, name }: { readonly plot: ForestPlot; readonly name: string },
): Readonly<Record<string, unknown>> {
  return {
    row: name,
    value,
    ...(lower !== undefined && upper !== undefined && { lower, upper }),
    effect: plot.effects.find((each) => each.name === effect)!.name,
  };
}

function layers(parts: {
  readonly plot: ForestPlot;
  readonly used: readonly ForestEffect[];
  readonly names: readonly string[];
  readonly labelWidth: number;
  readonly axis: string | null;
}): readonly ChartSpec[] {
  const { plot, used, names, labelWidth, axis } = parts;
  const x = (field: string): ChartSpec => ({
    field,
    type: 'quantitative',
    title: axis,
    scale: { zero: plot.zero === 'marked', nice: true, padding: 8 },
    axis: { tickCount: 6, title: axis, labels: axis !== null },
  });
  const y = {
    field: 'row',
    type: 'nominal',
    scale: { domain: names },
    title: null,
    axis: labelAxis(labelWidth),
  };
  const domain = used.map(({ name }) => name);
  const color = {
    field: 'effect',
    type: 'nominal',
    scale: { domain, range: used.map(({ colour }) => colour) },
    legend: used.length > 1 ? { symbolSize: 70 } : null,
  };
  const shape = {
    field: 'effect',
    type: 'nominal',
    scale: { domain, range: used.map((effect) => effect.shape) },
    legend: color.legend,
  };
  return [
    ...(plot.zero === 'marked'
      ? [
          {
            mark: { type: 'rule', color: colours.faint, strokeWidth: 1 },
            encoding: { x: { datum: 0 } },
          },
        ]
      : []),
    {
      mark: { type: 'rule', strokeWidth: 2, strokeCap: 'round' },
      encoding: { x: x('lower'), x2: { field: 'upper' }, y, color },
    },
    {
      mark: { type: 'point', filled: true, size: 64, opacity: 1 },
      encoding: { x: x('value'), y, color, shape },
    },
  ];
}
