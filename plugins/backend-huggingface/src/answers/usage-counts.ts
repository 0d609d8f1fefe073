import type { TokenCounts } from '@ggmi/core';
import { isObject } from './is-object.js';

/** `usage` of the OpenAI protocol; undefined where it is missing or no counts. */
export function usageCounts(usage: unknown): TokenCounts | undefined {
  if (!isObject(usage)) return undefined;
  const { prompt_tokens: input, completion_tokens: output = 0 } = usage;
  return isCount(input) && isCount(output) ? { input, output } : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
