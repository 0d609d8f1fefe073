import type { Check } from '../../model/check.js';
import { declaredMethods } from './declared-methods.js';
import { lossesAbortedBefore, lossesForm, lossesOneByOne } from './losses.js';
import {
  abortedBefore,
  abortedMidway,
  disposesModels,
  emptyData,
  inputUnchanged,
  noGlobals,
  plainReference,
  plansOnly,
  refusesOtherKind,
  tellsProgress,
} from './manners.js';
import { embeddingsForm, parametersForm, predictionsForm, statisticForm } from './readings.js';
import {
  attaches,
  sameSeedSameBits,
  seedless,
  symmetric,
  trainingsApart,
  usesItsSeed,
} from './reproducible.js';

/** Checks of components of kind `post-trainer`. */
export const postTrainerChecks: readonly Check<'post-trainer'>[] = [
  declaredMethods,
  lossesForm,
  lossesOneByOne,
  sameSeedSameBits,
  symmetric,
  seedless,
  usesItsSeed,
  trainingsApart,
  attaches,
  plainReference,
  parametersForm,
  predictionsForm,
  embeddingsForm,
  statisticForm,
  plansOnly,
  inputUnchanged,
  noGlobals,
  abortedBefore,
  abortedMidway,
  lossesAbortedBefore,
  tellsProgress,
  disposesModels,
  refusesOtherKind,
  emptyData,
];
