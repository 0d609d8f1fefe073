import type { Check } from '../../model/check.js';

/** Checks of components of kind `generator`. */
export const generatorChecks: readonly Check<'generator'>[] = [];
