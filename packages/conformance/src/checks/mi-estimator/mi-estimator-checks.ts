import type { Check } from '../../model/check.js';
import { abortedBefore } from './aborted-before.js';
import { estimateForm } from './estimate-form.js';
import { knownAnswer } from './known-answer.js';
import { sameSeedSameBits } from './same-seed-same-bits.js';

/** Checks of components of kind `mi-estimator`. */
export const miEstimatorChecks: readonly Check<'mi-estimator'>[] = [
  estimateForm,
  knownAnswer,
  sameSeedSameBits,
  abortedBefore,
];
