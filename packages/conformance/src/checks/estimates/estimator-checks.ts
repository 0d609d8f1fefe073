import type { Check } from '../../model/check.js';
import { abortedBefore, abortedMidway } from './aborted.js';
import { cost } from './cost.js';
import { estimateForm } from './estimate-form.js';
import { estimatorCheck } from './estimator-check.js';
import type { EstimatorKind, EstimatorTrial } from './estimator-trial.js';
import { inputUnchanged } from './input-unchanged.js';
import { intervalCoverage } from './interval-coverage.js';
import { intervalWidth } from './interval-width.js';
import { knownAnswer } from './known-answer.js';
import { noGlobals } from './no-globals.js';
import { notClamped } from './not-clamped.js';
import { notRounded } from './not-rounded.js';
import {
  constantColumn,
  minimumSampleSize,
  refusesEmpty,
  refusesNotFinite,
  refusesUnequal,
} from './refusals.js';
import { sameSeedSameBits } from './same-seed-same-bits.js';
import { seedless, usesItsSeed } from './seed-needed.js';
import { standardError, standardErrorNear } from './standard-error.js';

/** The checks that estimators of every kind share, for one kind. */
export function estimatorChecks<Kind extends EstimatorKind, Sample>(
  trial: EstimatorTrial<Kind, Sample>,
): readonly Check<Kind>[] {
  return [
    estimateForm,
    knownAnswer,
    notRounded,
    notClamped,
    sameSeedSameBits,
    seedless,
    usesItsSeed,
    noGlobals,
    inputUnchanged,
    abortedBefore,
    abortedMidway,
    refusesNotFinite,
    refusesEmpty,
    ...(trial.faults.unequal === undefined ? [] : [refusesUnequal]),
    constantColumn,
    minimumSampleSize,
    intervalCoverage,
    intervalWidth,
    standardError,
    standardErrorNear,
    cost,
  ].map((parts) => estimatorCheck(trial, parts));
}
