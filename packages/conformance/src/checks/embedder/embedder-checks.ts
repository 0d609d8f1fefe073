import type { Check } from '../../model/check.js';
import {
  abortedBefore,
  abortedMidway,
  inputUnchanged,
  noExamples,
  noGlobals,
  refusesOtherKind,
} from './manners.js';
import {
  hostileTextsEmbedded,
  ownExampleAlone,
  rowPerExample,
  sameBits,
  tellsApart,
} from './vectors.js';

/** Checks of components of kind `embedder`. */
export const embedderChecks: readonly Check<'embedder'>[] = [
  rowPerExample,
  tellsApart,
  ownExampleAlone,
  sameBits,
  hostileTextsEmbedded,
  inputUnchanged,
  noGlobals,
  abortedBefore,
  abortedMidway,
  noExamples,
  refusesOtherKind,
];
