import { DataInvalidError, defineComponent, type MIEstimate } from '@ggmi/core';
import { NotPositiveDefiniteError } from '@ggmi/numerics';
import { z } from 'zod';
import { logDeterminantInformation, traceInformation } from './weights/channel-information.js';
import { noiseOption, requireWeights, type NoisyWeights } from './weights/repeated-weights.js';
import { weightsCapabilities } from './weights/weights-capabilities.js';
import { fewRunsWarning } from './reading/few-runs-warning.js';

const id = '@ggmi/estimator-supersample/gaussian-channel';

/** Runs per weight, below which a sample covariance says nothing of its determinant. */
const RUNS_PER_WEIGHT = 10;

const options = z.strictObject({
  noise: noiseOption,
  form: z
    .enum(['trace', 'log-determinant'])
    .default('trace')
    .describe(
      'trace: from the average variance of a weight, at any number of runs. log-determinant: from the whole covariance, tighter, only with at least 10 runs per weight.',
    ),
});

/**
 * An upper bound on the information of a data set and the weights trained on it.
 *
 * Definition: W = θ(S) + sN, N standard normal in d dimensions: I(S;W) ≤ (d/2) ln(1 + tr Cov θ/(d s²)),
 * the capacity of a Gaussian channel of that power (Shannon 1949); with `log-determinant`
 * I(S;W) ≤ ½ ln det(I + Cov θ/s²). Nats per data set. Value: the bound at the unbiased sample
 * covariance of the weights of R runs: an estimate of an upper bound, low by about
 * (d/4) var(tr)/tr², which is 1/(2(R−1)) nats where all weights vary alike, and its interval is what
 * to read. Rows of a trainer that declares noise carry it; the option adds noise in thought.
 *
 * Assumptions: runs with independent data sets. Cost: O(R d), with `log-determinant` O(R d² + d³).
 * Why not the log-determinant at any R: with R = 8, d = 100 and a truth of 34.7 it reads 9.3, the
 * trace form 34.1 (one draw of each), because 93 directions were never seen.
 */
export const gaussianChannelEstimator = defineComponent('mi-estimator', {
  id,
  summary: 'Upper bound on I(S;W) from the variance of noisy weights over runs.',
  resultVersion: 1,
  options,
  capabilities: weightsCapabilities,
  needs: {},
  create: ({ options: chosen }) => ({
    estimate(input, { signal }): MIEstimate {
      signal.throwIfAborted();
      const noisy = requireWeights(input, { component: id, noise: chosen.noise });
      const value = chosen.form === 'trace' ? traceInformation(noisy) : fromDeterminant(noisy);
      if (!Number.isFinite(value)) throw spreadError(value);
      const { rows, columns } = noisy.weights;
      return {
        value,
        unit: 'nats/dataset',
        kind: 'upper-bound',
        sampleSize: rows,
        options: { form: chosen.form, noise: chosen.noise ?? null },
        warnings: [...fewRunsWarning(rows), ...negativeWarning(value)],
        diagnostics: {
          weights: columns,
          noiseStandardDeviation: Math.sqrt(noisy.noiseVariance),
          // (1/d) tr Cov θ/s²: exact for the trace form, the trace's for the other.
          signalToNoise: Math.expm1((2 / columns) * traceInformation(noisy)),
        },
      };
    },
  }),
});

function fromDeterminant(noisy: NoisyWeights): number {
  const { rows, columns } = noisy.weights;
  if (rows < RUNS_PER_WEIGHT * columns) {
    throw new DataInvalidError({
      where: 'weights, for form log-determinant',
      received: `${rows} runs of ${columns} weights`,
      expected: `at least ${RUNS_PER_WEIGHT * columns} runs, ${RUNS_PER_WEIGHT} per weight`,
      next: 'Use form: trace, project the weights to fewer, or raise the number of runs.',
    });
  }
  try {
    return logDeterminantInformation(noisy);
  } catch (error) {
    if (!NotPositiveDefiniteError.is(error)) throw error;
    throw new DataInvalidError({
      where: 'the covariance of the weights',
      received: 'a matrix that is not positive definite to working precision',
      expected: 'weights that vary over runs in every direction',
      next: 'Leave out weights that others determine, or add noise by the option `noise`.',
      cause: error,
    });
  }
}

function spreadError(value: number): DataInvalidError {
  return new DataInvalidError({
    where: 'the variance of the weights over runs',
    received: value < 0 ? 'none, though the rows are said to carry noise' : 'one that overflows',
    expected: 'a finite variance above 0',
    next: 'Check what noise the post-trainer declares, and the scale of its weights.',
  });
}

function negativeWarning(value: number): MIEstimate['warnings'] {
  if (value >= 0) return [];
  return [
    {
      code: 'UNINFORMATIVE',
      message: `${value.toPrecision(3)} nats is below 0: over the runs the weights vary less than the noise they are said to carry. Use more runs, and check the declared noise.`,
    },
  ];
}
