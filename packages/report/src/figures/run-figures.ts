import type { RunSummary } from '@ggmi/core';
import type { Figure } from './chart-spec.js';
import { curationFigures } from './curation-figures.js';
import { deployedFigures } from './deployed-figures.js';
import { identityFigures } from './identity-figures.js';
import { readingFigures } from './reading-figures.js';
import { scatterFigures } from './scatter-figures.js';
import { sweepFigures } from './sweep-figures.js';
import { twinFigures } from './twin-figures.js';

/** Every figure that a run has, in the order of the report. */
export function runFigures(summary: RunSummary): readonly Figure[] {
  const { quantities, twinDifferences = [], points = [] } = summary;
  return [
    ...deployedFigures(quantities),
    ...readingFigures(quantities),
    ...identityFigures(quantities),
    ...twinFigures({ laws: twinDifferences, quantities }),
    ...points.flatMap(({ mode, twinDifferences: laws = [], quantities: own }) =>
      twinFigures({ laws, quantities: own, ...(mode !== undefined && { mode }) }),
    ),
    ...sweepFigures(summary),
    ...scatterFigures(summary),
    ...curationFigures(quantities),
  ];
}
