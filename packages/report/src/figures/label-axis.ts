import type { ChartSpec } from './chart-spec.js';

/** An axis of names that begin at the left edge of the figure, in the same width for every panel. */
export function labelAxis(width: number): ChartSpec {
  return {
    grid: false,
    labelAlign: 'left',
    labelPadding: width,
    // Names come short enough: without a canvas the width of a text is only guessed.
    labelLimit: 0,
    minExtent: width,
    maxExtent: width,
  };
}
