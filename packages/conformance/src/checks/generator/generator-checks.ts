import type { Check } from '../../model/check.js';
import { abortedAfterTheFirst, abortedBefore, abortedMidway, leftEarly } from './aborts.js';
import { declaredMethods } from './declared-methods.js';
import { entropyOfTheLaw } from './entropy.js';
import { everyDrawOnce, nothingForNoDraws } from './every-draw-once.js';
import { drawsWithoutReplacement } from './finite-pool.js';
import { generationForm } from './generation-form.js';
import { inputUnchanged, noGlobals, recordsFailures } from './manners.js';
import { drawsApart, ownStream, sameSeedSameBits } from './reproducible.js';
import { scoreAbortedBefore, scoreForm, scoresOwnSamples, sumsToOne } from './scores.js';
import { drawsFollowTheLaw } from './source-law.js';

/** Checks of components of kind `generator`. */
export const generatorChecks: readonly Check<'generator'>[] = [
  declaredMethods,
  everyDrawOnce,
  nothingForNoDraws,
  generationForm,
  sameSeedSameBits,
  drawsApart,
  ownStream,
  drawsWithoutReplacement,
  recordsFailures,
  inputUnchanged,
  noGlobals,
  abortedBefore,
  abortedMidway,
  abortedAfterTheFirst,
  leftEarly,
  scoreForm,
  scoreAbortedBefore,
  scoresOwnSamples,
  sumsToOne,
  entropyOfTheLaw,
  drawsFollowTheLaw,
];
