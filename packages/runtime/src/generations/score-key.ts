import type { ScoringRequest } from '@ggmi/core';
import { canonicalJson } from '../cells/canonical-json.js';
import { digestText } from '../cells/digest.js';
import { promptContent } from './prompt-content.js';

/** The address of one score: the component, what it was sent, and the scored response. */
export function scoreKey(
  componentKey: string,
  { prompt, response }: ScoringRequest['pairs'][number],
): string {
  const scored = response.kind === 'text' ? response.response : response.values;
  return digestText(
    canonicalJson({ component: componentKey, prompt: promptContent(prompt), scored }),
  );
}
