import type { Check } from '../../model/check.js';
import {
  accountsForItems,
  filtersOnly,
  hostileTextsCurated,
  idempotent,
  needsNoReference,
  noItems,
} from './account.js';
import {
  abortedBefore,
  abortedMidway,
  inputUnchanged,
  noGlobals,
  refusesOtherKind,
  sameSeedSameBits,
} from './manners.js';

/** Checks of components of kind `curator`. */
export const curatorChecks: readonly Check<'curator'>[] = [
  accountsForItems,
  needsNoReference,
  noItems,
  filtersOnly,
  idempotent,
  hostileTextsCurated,
  sameSeedSameBits,
  inputUnchanged,
  noGlobals,
  abortedBefore,
  abortedMidway,
  refusesOtherKind,
];
