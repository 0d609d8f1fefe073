import { supersampleReadings } from './readings-by-type.js';
import type { FitRule } from './fit-context.js';

/** A supersample reading compares losses that have a bound. */
export const supersampleReadingsFit: FitRule = (context) => {
  const bounded = context.capabilities('post-trainer', 'trainer')?.boundedLoss;
  if (bounded !== false) return [];
  return supersampleReadings(context).map(({ path }) => ({
    code: 'LOSS_UNBOUNDED',
    path: [...path, 'type'],
    received: "'supersample' with a trainer whose losses have no bound",
    expected: 'a trainer with bounded losses',
    next: 'Use another trainer, or `type: replicate` where it gives full weights.',
  }));
};
