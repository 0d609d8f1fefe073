import type { Check } from '../../model/check.js';

/** Checks of components of kind `embedder`. */
export const embedderChecks: readonly Check<'embedder'>[] = [];
