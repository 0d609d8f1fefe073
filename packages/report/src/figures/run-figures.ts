import type { RunSummary } from '@ggmi/core';
import type { Figure } from './chart-spec.js';
import { scatterFigures } from './scatter-figures.js';
import { sweepFigures } from './sweep-figures.js';

/** Every figure that a run has. */
export function runFigures(summary: RunSummary): readonly Figure[] {
  return [...sweepFigures(summary), ...scatterFigures(summary)];
}
