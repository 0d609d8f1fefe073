import { defineComponent, type EstimateWarning } from '@ggmi/core';
import { z } from 'zod';
import { smoothedKullbackLeibler } from '../divergence/plug-in-divergences.js';
import type { TwoSampleCounts } from '../divergence/two-sample-counts.js';
import {
  divergenceByCounts,
  rowsWithoutTwin,
  twoSampleCapabilities,
} from './divergence-by-counts.js';

const kullbackLeiblerOptions = z.strictObject({
  pseudoCount: z
    .number()
    .positive()
    .max(1000)
    .default(0.5)
    .describe(
      'Added to the count of every symbol of either sample; ½: the prior of Krichevsky and Trofimov.',
    ),
});

/** `smoothedKullbackLeibler` of rows of integers as a component. */
export const kullbackLeiblerEstimator = defineComponent('divergence-estimator', {
  id: '@ggmi/estimator-discrete/kullback-leibler',
  summary: 'Kullback–Leibler divergence of smoothed frequencies of symbols.',
  resultVersion: 1,
  options: kullbackLeiblerOptions,
  capabilities: { ...twoSampleCapabilities, divergence: 'kullback-leibler' },
  needs: {},
  create: ({ options }) =>
    divergenceByCounts({
      divergence: (counts) => smoothedKullbackLeibler(counts, options.pseudoCount),
      unit: 'nats',
      options,
      warnings: unseenWarnings,
    }),
});

/** SATURATED where P showed symbols that Q did not: the divergence may be infinite. */
function unseenWarnings({ p, q, rowsP }: TwoSampleCounts): readonly EstimateWarning[] {
  const unseen = rowsWithoutTwin(p, q);
  if (unseen === 0) return [];
  return [
    {
      code: 'SATURATED',
      message: `${unseen} of ${rowsP} rows of x are symbols that y never shows: their part of the value is set by pseudoCount and the rows of y, and the divergence may be infinite.`,
    },
  ];
}
