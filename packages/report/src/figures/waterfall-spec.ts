import { isDrawable } from './drawable.js';
import { labelLayers, notDrawnLayers, placeAxis, placeRows } from './row-labels.js';
import {
  chartConfig,
  colours,
  label,
  SCHEMA,
  type ChartSpec,
  type FigureWidth,
} from './chart-spec.js';

/** One step of a waterfall. */
export interface WaterfallStep {
  readonly panel: string;
  readonly step: string;
  /** Where the bar begins and ends. */
  readonly from: number;
  readonly to: number;
  /** `total` bars begin at 0; the others add or take away. */
  readonly what: 'total' | 'adds' | 'takes away' | 'part of the total';
  /** The change, or the total, as text. */
  readonly text: string;
}

const kinds = [
  { name: 'total', colour: colours.open },
  { name: 'adds', colour: colours.helps },
  { name: 'takes away', colour: colours.harms },
  { name: 'part of the total', colour: colours.part },
] as const;

const widths: Readonly<Record<FigureWidth, { readonly plot: number; readonly label: number }>> = {
  wide: { plot: 490, label: 196 },
  narrow: { plot: 150, label: 126 },
};

const ROW_HEIGHT = 24;

/** Steps below each other, each beginning where the one above it ends; a panel per arm. */
export function waterfallSpec(
  steps: readonly WaterfallStep[],
  axis: string,
  width: FigureWidth,
): ChartSpec {
  const { label: labelWidth, plot } = widths[width];
  const places = placeRows(
    steps.map((step) => ({ ...step, row: step.step })),
    labelWidth,
  );
  const drawn = places.rows.filter(({ row: { from, to } }) => isDrawable(from, to));
  const left = places.rows.filter((each) => !drawn.includes(each));
  const values = drawn.map(({ row: { from, to, what, text }, place }) => ({
    place,
    from,
    to,
    end: Math.max(from, to),
    what,
    text: label(text),
  }));
  return {
    $schema: SCHEMA,
    config: chartConfig,
    width: plot,
    height: { step: ROW_HEIGHT },
    layer: [
      ...barLayers(values, places.count, axis),
      ...notDrawnLayers(
        left.map(({ place }) => place),
        places.count,
      ),
      ...labelLayers(places, labelWidth),
    ],
  };
}

function barLayers(values: readonly object[], count: number, axis: string): readonly ChartSpec[] {
  const data = { values };
  const y = placeAxis(count);
  const x = (field: string): ChartSpec => ({
    field,
    type: 'quantitative',
    title: axis,
    axis: { tickCount: 5, title: axis },
    scale: { zero: true, nice: true },
  });
  const scale = {
    domain: kinds.map(({ name }) => name),
    range: kinds.map(({ colour }) => colour),
  };
  return [
    {
      data: { values: [{}] },
      mark: { type: 'rule', color: colours.faint },
      encoding: { x: { datum: 0 } },
    },
    {
      data,
      mark: { type: 'bar', height: { band: 0.62 }, cornerRadius: 1.5 },
      encoding: {
        x: x('from'),
        x2: { field: 'to' },
        y,
        color: { field: 'what', type: 'nominal', scale, legend: null },
      },
    },
    {
      data,
      mark: { type: 'text', align: 'left', baseline: 'middle', dx: 5, color: colours.ink },
      encoding: { x: x('end'), y, text: { field: 'text', type: 'nominal' } },
    },
  ];
}
