import type { Check } from '../../model/check.js';

/** Checks of components of kind `curator`. */
export const curatorChecks: readonly Check<'curator'>[] = [];
