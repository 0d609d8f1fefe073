import { demand } from '../../model/demand.js';
import type { EstimatorCheckParts } from './estimator-check.js';

const SECONDS = 10;

/** Intervals and tests take tens to hundreds of estimates. */
export const cost: EstimatorCheckParts = {
  name: 'cost',
  sentence: `Estimates a small sample within ${SECONDS} seconds.`,
  weight: 'advice',
  async run(bench) {
    const { seconds } = await bench.estimateOnce();
    demand(seconds <= SECONDS, {
      message: 'An estimate of a small sample takes long: resampling makes hundreds of them.',
      received: `${seconds.toFixed(1)} s for ${bench.sizeOf(bench.middling)} rows or runs`,
      wanted: `at most ${SECONDS} s`,
      next: 'Say in the README what an estimate costs; declare `resampling: none` where that is too much.',
    });
  },
};
