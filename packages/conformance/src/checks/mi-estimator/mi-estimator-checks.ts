import type { Check } from '../../model/check.js';
import { estimatorChecks } from '../estimates/estimator-checks.js';
import { everyColumn } from './every-column.js';
import { invariances } from './invariances.js';
import { leaveOneOut } from './leave-one-out.js';
import { miTrial } from './mi-trial.js';
import { nullFalls } from './null-falls.js';
import { refusesOtherInputs } from './refuses-other-inputs.js';
import { symmetric } from './symmetric.js';

/** Checks of components of kind `mi-estimator`. */
export const miEstimatorChecks: readonly Check<'mi-estimator'>[] = [
  ...estimatorChecks(miTrial),
  refusesOtherInputs,
  symmetric,
  ...invariances,
  everyColumn,
  nullFalls,
  leaveOneOut,
];
