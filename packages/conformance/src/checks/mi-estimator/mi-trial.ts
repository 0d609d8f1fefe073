import type { MIInput, MIInputType } from '@ggmi/core';
import { jointNormals } from '../../sampling/joint-laws.js';
import type { KnownLaw } from '../../sampling/known-law.js';
import { lossPairLaws } from '../../sampling/loss-pair-laws.js';
import { continuousPairs, discretePairs } from '../../sampling/paired-laws.js';
import { weightLaws } from '../../sampling/weight-laws.js';
import { DEFAULT_ROWS } from '../estimates/estimator-fixtures.js';
import { informationUnits, type EstimatorTrial } from '../estimates/estimator-trial.js';
import { inputFaults } from './input-faults.js';

const RUNS = 16;

/** Estimators of mutual information, of every input that they take. */
export const miTrial: EstimatorTrial<'mi-estimator', MIInput> = {
  kind: 'mi-estimator',
  laws({ component, fixtures }) {
    const { inputs, variables } = component.capabilities;
    const byInput: Readonly<Record<MIInputType, readonly KnownLaw[]>> = {
      paired: variables === 'discrete' ? discretePairs : continuousPairs,
      joint: variables === 'discrete' ? [] : jointNormals,
      'loss-pairs': lossPairLaws,
      'repeated-weights': weightLaws,
    };
    return fixtures.laws ?? inputs.flatMap((input) => byInput[input]);
  },
  sizeOf({ fixtures }, { type }) {
    const ofRuns = type === 'loss-pairs' || type === 'repeated-weights';
    return ofRuns ? (fixtures.runs ?? RUNS) : (fixtures.rows ?? DEFAULT_ROWS);
  },
  estimate: (estimator, input, context) => estimator.estimate(input, context),
  samples: [1],
  unitsOf: () => informationUnits,
  faults: inputFaults,
};
