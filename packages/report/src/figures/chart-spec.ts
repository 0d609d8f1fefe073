/** A Vega-Lite specification: plain data that any Vega-Lite program draws again. */
export type ChartSpec = Readonly<Record<string, unknown>>;

/** A figure of a run. */
export interface Figure {
  /** The name of its files, without extension. */
  readonly name: string;
  readonly spec: ChartSpec;
}

/** One font, so that a figure looks alike on every machine. */
export const FONT = 'DejaVu Sans';

/** Colours that stay apart for colour-blind eyes (Okabe and Ito). */
export const colours = {
  line: '#0072B2',
  spread: '#56B4E9',
  truth: '#999999',
  synthetic: '#0072B2',
  anchors: '#D55E00',
} as const;

/** What all figures share. */
export const chartConfig: ChartSpec = {
  font: FONT,
  background: 'white',
  axis: { grid: true, gridOpacity: 0.4, labelFontSize: 10, titleFontSize: 11 },
  header: { labelFontSize: 11, titleFontSize: 12 },
  view: { stroke: '#cccccc' },
};
