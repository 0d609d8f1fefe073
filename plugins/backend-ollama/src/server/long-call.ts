import type { RequestLimits } from '@ggmi/core';

const DAY_MS = 86_400_000;

/** Limits of a call that moves a whole model. */
export const LONG_CALL: RequestLimits = { callMs: DAY_MS, totalMs: DAY_MS };
