import { continuousEntropies, discreteEntropies } from '../../sampling/entropy-laws.js';
import {
  blockWithConstant,
  blockWithValue,
  emptyBlock,
  roundedBlock,
} from '../../sampling/matrix-faults.js';
import type { OneSample } from '../../sampling/samples.js';
import { DEFAULT_ROWS } from '../estimates/estimator-fixtures.js';
import { informationUnits, type EstimatorTrial } from '../estimates/estimator-trial.js';

/** Estimators of entropy. */
export const entropyTrial: EstimatorTrial<'entropy-estimator', OneSample> = {
  kind: 'entropy-estimator',
  laws: ({ component: { capabilities }, fixtures }) =>
    fixtures.laws ??
    (capabilities.variables === 'discrete' ? discreteEntropies : continuousEntropies),
  sizeOf: ({ fixtures }) => fixtures.rows ?? DEFAULT_ROWS,
  estimate: (estimator, { x }, context) => estimator.estimate(x, context),
  samples: [1],
  unitsOf: () => informationUnits,
  faults: {
    withValue: ({ x }, value) => ({ x: blockWithValue(x, value) }),
    empty: ({ x }) => ({ x: emptyBlock(x) }),
    rounded: ({ x }) => ({ x: roundedBlock(x) }),
    constant: ({ x }) => ({ x: blockWithConstant(x) }),
  },
};
