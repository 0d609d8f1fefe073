import type { EstimateWarning } from '@ggmi/core';
import { infonceCap } from './evaluate-infonce.js';
import type { ScoreBlock } from './score-block.js';

/** Nats below a ceiling at which a value counts as near it. */
const NEAR = 1;

/** NEAR_BATCH_CAP when InfoNCE is within one nat of ln of its batch, the most that it can say. */
export function batchCapWarnings(
  value: number,
  blocks: readonly ScoreBlock[],
): readonly EstimateWarning[] {
  const cap = infonceCap(blocks);
  if (value <= cap - NEAR) return [];
  return [
    {
      code: 'NEAR_BATCH_CAP',
      message: `${value.toFixed(4)} nats is within ${NEAR} nat of ${cap.toFixed(4)}, the logarithm of the batch of ${Math.round(Math.exp(cap))} held-out pairs, and probably too small. Raise testBlockRows or give more rows.`,
    },
  ];
}

/**
 * NEAR_LOG_N when a value is within one nat of ln of the held-out pairs. No distribution-free
 * high-confidence lower bound above about ln N exists (McAllester & Stratos 2020): such a value
 * rests on a few unpaired scores, and its interval is too short.
 */
export function logSampleWarnings(
  value: number,
  blocks: readonly ScoreBlock[],
): readonly EstimateWarning[] {
  const pairs = blocks.reduce((sum, { scores }) => sum + scores.rows, 0);
  const ceiling = Math.log(pairs);
  if (value <= ceiling - NEAR) return [];
  return [
    {
      code: 'NEAR_LOG_N',
      message: `${value.toFixed(4)} nats is within ${NEAR} nat of ln ${pairs} = ${ceiling.toFixed(4)}, above which ${pairs} held-out pairs support no lower bound. Give more rows.`,
    },
  ];
}
