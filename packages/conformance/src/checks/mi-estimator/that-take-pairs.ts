import type { Check } from '../../model/check.js';

/** Applies to estimators of pairs. */
export const thatTakePairs = {
  those: 'that take pairs',
  holds: ({ component }) => component.capabilities.inputs.includes('paired'),
} satisfies Check<'mi-estimator'>['appliesTo'];
