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
  const panels = [...new Set(steps.map(({ panel }) => panel))];
  return {
    $schema: SCHEMA,
    config: chartConfig,
    spacing: 16,
    resolve: { scale: { x: 'shared', y: 'independent' }, axis: { x: 'independent' } },
    vconcat: panels.map((panel, index) => {
      const own = steps.filter((step) => step.panel === panel);
      const { label: labelWidth, plot } = widths[width];
      const names = shortNames(
        own.map(({ step }) => step),
        labelWidth,
      );
      const isLast = index === panels.length - 1;
      return {
        ...(panel !== '' && {
          title: { text: label(panel), fontSize: 12, anchor: 'start', frame: 'bounds', offset: 4 },
        }),
        width: plot,
        height: { step: ROW_HEIGHT },
        data: { values: own.map((step, place) => datum(step, names[place]!)) },
        layer: layers(names, { labelWidth, axis: isLast ? axis : null }),
      };
    }),
  };
}

function datum({ from, to, what, text }: WaterfallStep, step: string) {
  return { step, from, to, end: Math.max(from, to), what, text: label(text) };
}

function layers(
  names: readonly string[],
  { labelWidth, axis }: { readonly labelWidth: number; readonly axis: string | null },
): readonly ChartSpec[] {
  const y = {
    field: 'step',
    type: 'nominal',
    scale: { domain: names },
    title: null,
    axis: labelAxis(labelWidth),
  };
  const x = (field: string): ChartSpec => ({
    field,
    type: 'quantitative',
    title: axis,
    axis: { tickCount: 5, title: axis, labels: axis !== null },
    scale: { zero: true, nice: true },
  });
  return [
    { mark: { type: 'rule', color: colours.faint }, encoding: { x: { datum: 0 } } },
    {
      mark: { type: 'bar', height: { band: 0.62 }, cornerRadius: 1.5 },
      encoding: {
        x: x('from'),
        x2: { field: 'to' },
        y,
        color: {
          field: 'what',
          type: 'nominal',
          scale: {
            domain: kinds.map(({ name }) => name),
            range: kinds.map(({ colour }) => colour),
          },
          legend: null,
        },
      },
    },
    {
      mark: { type: 'text', align: 'left', dx: 5, color: colours.ink, fontSize: 11 },
      encoding: { x: x('end'), y, text: { field: 'text', type: 'nominal' } },
    },
  ];
}
