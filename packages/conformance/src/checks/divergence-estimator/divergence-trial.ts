import type { DivergenceEstimatorCapabilities } from '@ggmi/core';
import { continuousDifferences, discreteDifferences } from '../../sampling/difference-laws.js';
import {
  blockWithConstant,
  blockWithValue,
  emptyBlock,
  roundedBlock,
} from '../../sampling/matrix-faults.js';
import type { TwoSamples } from '../../sampling/samples.js';
import { DEFAULT_ROWS } from '../estimates/estimator-fixtures.js';
import { informationUnits, type EstimatorTrial } from '../estimates/estimator-trial.js';

/** Estimators of divergences. */
export const divergenceTrial: EstimatorTrial<'divergence-estimator', TwoSamples> = {
  kind: 'divergence-estimator',
  laws: ({ component: { capabilities }, fixtures }) => fixtures.laws ?? lawsFor(capabilities),
  sizeOf: ({ fixtures }) => fixtures.rows ?? DEFAULT_ROWS,
  estimate: (estimator, { x, y }, context) => estimator.estimate(x, y, context),
  samples: [1, 2],
  unitsOf: ({ component: { capabilities } }) =>
    capabilities.divergence === 'total-variation' ? ['probability'] : informationUnits,
  faults: {
    withValue: ({ x, y }, value) => ({ x, y: blockWithValue(y, value) }),
    empty: ({ x, y }) => ({ x: emptyBlock(x), y: emptyBlock(y) }),
    // The samples may differ in rows; their columns are the same variables.
    unequal: ({ x, y }) => ({
      x,
      y: { rows: y.rows / 2, columns: 2 * y.columns, values: y.values },
    }),
    rounded: ({ x, y }) => ({ x: roundedBlock(x), y: roundedBlock(y) }),
    constant: ({ x, y }) => ({ x: blockWithConstant(x), y: blockWithConstant(y) }),
  },
};

function lawsFor({ divergence, variables }: DivergenceEstimatorCapabilities) {
  return variables === 'discrete'
    ? discreteDifferences(divergence)
    : continuousDifferences(divergence);
}
