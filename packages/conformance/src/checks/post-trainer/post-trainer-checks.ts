import type { Check } from '../../model/check.js';

/** Checks of components of kind `post-trainer`. */
export const postTrainerChecks: readonly Check<'post-trainer'>[] = [];
