/**
 * A caveat that travels with a number. Codes are stable; the sentence is for people and contains
 * the values that were compared.
 */
export interface EstimateWarning {
  readonly code: WarningCode;
  readonly message: string;
}

/** Stable codes of warnings that the project's own estimators and host give. */
export const ownWarningCodes = [
  'NEAR_LOG_N',
  'NEAR_BATCH_CAP',
  'FEW_POINTS_FOR_DIMENSION',
  'LOW_COVERAGE',
  'ALPHABET_UNKNOWN',
  'TIES_FOUND',
  'SATURATED',
  'UNINFORMATIVE',
  'DID_NOT_CONVERGE',
  'FEW_RUNS',
  'FEW_SUBSAMPLES',
  'FEW_HELD_OUT_ITEMS',
  'TRAINER_OPTIONS_DIFFER',
  'CONTROL_TRAINED_LESS',
  'INTERVAL_UNAVAILABLE',
  'HELD_OUT_MAY_LEAK',
  'HELD_OUT_OVERLAP',
  'HELD_OUT_NEAR_DUPLICATES',
  'ANCHOR_COPIES',
  'DUPLICATE_RATES_DIFFER',
  'NOT_SUFFICIENT',
  'CALIBRATION_OUTSIDE_BAND',
  'GENERATION_FAILURES',
  'ROWS_LEFT_OUT',
  'PROMPTS_REPEATED',
  'LAW_CONDITIONAL',
] as const;

/**
 * A code of the project. A third-party estimator may use codes of its own, prefixed by its package
 * name (`@acme/estimator-x/…`).
 */
export type WarningCode = (typeof ownWarningCodes)[number] | `@${string}/${string}`;
