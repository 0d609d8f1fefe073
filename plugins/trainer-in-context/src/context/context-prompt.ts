import { createHash } from 'node:crypto';
import type { TextPrompt } from '@ggmi/core';
import type { Context } from './context.js';
import { renderContext } from './render-context.js';

/**
 * What the generator is asked under a context. Its id, which keys its draws, follows from the asked
 * prompt alone: neither the place of an example among others nor its own response moves a draw.
 */
export function contextPrompt(context: Context, prompt: string): TextPrompt {
  return {
    kind: 'text',
    id: idOf(prompt),
    text: renderContext(context, prompt),
    demonstrations: context.demonstrations.map(({ id }) => id),
    answer: { kind: 'response', prompt },
  };
}

/** As JSON, which keeps apart what UTF-8 does not: halves of surrogate pairs. */
function idOf(prompt: string): string {
  return createHash('sha256').update(JSON.stringify(prompt)).digest('hex').slice(0, 32);
}
