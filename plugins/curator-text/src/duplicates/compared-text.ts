import { normaliseText } from '@ggmi/numerics';
import type { TextExample } from '@ggmi/core';
import type { DuplicatesOptions } from './duplicates-options.js';

/** Equal for two items if and only if their prompts and their responses are equal. */
export function itemKey({ prompt, response }: TextExample): string {
  return `${prompt.length}:${prompt}${response}`;
}

/**
 * What of an item is compared for nearness, or nothing where it is too short: a short answer is
 * rightly that of many prompts.
 */
export function comparedText(
  { prompt, response }: TextExample,
  { fields, shortest }: DuplicatesOptions,
): string | undefined {
  const text = fields === 'response' ? response : `${prompt}\n${response}`;
  return Array.from(normaliseText(text)).length < shortest ? undefined : text;
}
