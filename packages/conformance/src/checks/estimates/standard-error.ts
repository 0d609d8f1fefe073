import { variance } from '@ggmi/numerics';
import { demand } from '../../model/demand.js';
import type { EstimatorBench } from './estimator-bench.js';
import type { EstimatorCheckParts } from './estimator-check.js';

/** Samples whose spread the standard error is held against. */
export const SPREAD_SAMPLES = 24;

/**
 * The root mean square of the standard errors over the standard deviation s of the values. Of exact
 * standard errors of normal values 23 s²/σ² is χ² of 23 degrees of freedom: s is less than a half of σ
 * once in 10,000, less than a third once in 26 million, more than twice it never. One that is 1.5 times
 * too large by its approximations exceeds three times once in 10,000; of Laplace values, 3.5 times in
 * 1,000, and exact ones there once in 100,000.
 */
function standardErrorWithin(
  factor: number,
  parts: Pick<EstimatorCheckParts, 'name' | 'sentence' | 'weight'>,
): EstimatorCheckParts {
  return {
    ...parts,
    async run(bench) {
      const found = await errorAndSpread(bench);
      if (found === undefined) return;
      const { error, spread } = found;
      demand(error <= factor * spread && spread <= factor * error, {
        message: `The standard error is not the spread of the estimates for '${bench.middling.id}'.`,
        received: `a standard error of ${error}, root mean square of ${SPREAD_SAMPLES} samples`,
        wanted: `${spread}, the deviation of the ${SPREAD_SAMPLES} values, within a factor of ${factor}`,
        next: 'Look for a variance in place of its root, or a division by the wrong √N; where it leaves out a source of noise on purpose, leave the field out and say it in a diagnostic.',
      });
    },
  };
}

/** An error that is wrong by so much misleads whoever reads it. */
export const standardError = standardErrorWithin(3, {
  name: 'standard-error',
  sentence:
    'Gives standard errors, where it gives any, within a factor of 3 of the spread of its values.',
});

/** One that is wrong by less may be the best that theory gives. */
export const standardErrorNear = standardErrorWithin(2, {
  name: 'standard-error-near',
  sentence:
    'Gives standard errors, where it gives any, within a factor of 2 of the spread of its values.',
  weight: 'advice',
});

async function errorAndSpread<Sample>(
  bench: EstimatorBench<Sample>,
): Promise<{ readonly error: number; readonly spread: number } | undefined> {
  const { estimate } = await bench.estimateOnce();
  if (estimate.standardError === undefined) return undefined;
  const estimates = await bench.replicates(bench.middling, SPREAD_SAMPLES);
  const squares = estimates.flatMap(({ standardError: each }) =>
    each === undefined ? [] : [each * each],
  );
  return {
    error: Math.sqrt(squares.reduce((sum, each) => sum + each, 0) / squares.length),
    spread: spreadOf(estimates),
  };
}

/** The standard deviation of the values. */
export function spreadOf(estimates: readonly { readonly value: number }[]): number {
  const values = Float64Array.from(estimates, ({ value }) => value);
  return Math.sqrt(variance(values, { divisor: 'n-1' }));
}
