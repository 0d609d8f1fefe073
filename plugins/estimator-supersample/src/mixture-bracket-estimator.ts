import { defineComponent, type EstimateWarning, type MIEstimate } from '@ggmi/core';
import { z } from 'zod';
import { fewRunsWarning } from './reading/few-runs-warning.js';
import { mixtureInformation } from './weights/mixture-information.js';
import { noiseOption, requireWeights } from './weights/repeated-weights.js';
import { squaredDistances } from './weights/squared-distances.js';
import { weightsCapabilities } from './weights/weights-capabilities.js';

const id = '@ggmi/estimator-supersample/mixture-bracket';

/** Share of ln R from which the number of runs, and not the trainer, decides the value. */
const SATURATION = 0.9;

/**
 * A lower bound on the information of a data set and the weights trained on it.
 *
 * Definition: −mean_i ln mean_j e^{−q_ij/(8s²)}, q_ij the squared distance of θ of runs i and j: at most
 * the information between the index of a run and W = θ + sN (Kolchinsky & Tracey 2017, equation 10, by
 * Bhattacharyya distances), which is at most I(S;W) in expectation over runs, because mixing R data
 * sets loses entropy to mixing all. Nats per data set, at most ln R. The same with 2s² is at least
 * the information of the index and nothing more: the diagnostic `runIndexInformationUpperBound`, no
 * bound on I(S;W).
 *
 * Rows that carry noise (where the trainer declares it) are further apart than their θ: 2dσ² is taken
 * off every distance, unbiased, and by Jensen's inequality what is left is a lower bound in
 * expectation; in many dimensions a loose one, and negative. The 2s² form is left out then.
 *
 * Assumptions: runs with independent data sets; θ a function of the data (a trainer of other
 * randomness tells its index by that too: then it is I(S, seed; W)). Cost: O(R² d).
 */
export const mixtureBracketEstimator = defineComponent('mi-estimator', {
  id,
  summary: 'Lower bound on I(S;W), at most ln R, from distances of noisy weights over R runs.',
  resultVersion: 1,
  options: z.strictObject({ noise: noiseOption }),
  capabilities: weightsCapabilities,
  needs: {},
  create: ({ options: { noise } }) => ({
    estimate(input, { signal }): MIEstimate {
      signal.throwIfAborted();
      const noisy = requireWeights(input, { component: id, noise });
      const { weights, carriedVariance, noiseVariance } = noisy;
      const { rows, columns } = weights;
      const carried = 2 * columns * carriedVariance;
      const squared = squaredDistances(weights).map((q, entry) =>
        entry % (rows + 1) === 0 ? 0 : q - carried,
      );
      const value = mixtureInformation(squared, 8 * noiseVariance);
      return {
        value,
        unit: 'nats/dataset',
        kind: 'lower-bound',
        sampleSize: rows,
        options: { noise: noise ?? null },
        warnings: [...fewRunsWarning(rows), ...capWarning(value, rows), ...floorWarning(value)],
        diagnostics: {
          weights: columns,
          noiseStandardDeviation: Math.sqrt(noiseVariance),
          cap: Math.log(rows),
          ...(carriedVariance === 0
            ? { runIndexInformationUpperBound: mixtureInformation(squared, 2 * noiseVariance) }
            : {}),
        },
      };
    },
  }),
});

function capWarning(value: number, rows: number): EstimateWarning[] {
  const cap = Math.log(rows);
  if (value < SATURATION * cap) return [];
  return [
    {
      code: 'NEAR_LOG_N',
      message: `${value.toFixed(4)} nats is at or above ${SATURATION} ln R; the bound cannot exceed ln ${rows} = ${cap.toFixed(4)}. Use more runs, or more noise.`,
    },
  ];
}

function floorWarning(value: number): EstimateWarning[] {
  if (value > 0) return [];
  return [
    {
      code: 'UNINFORMATIVE',
      message: `${value.toPrecision(3)} nats: a lower bound at or below 0 says nothing. Project the weights to fewer dimensions, or use less noise.`,
    },
  ];
}
