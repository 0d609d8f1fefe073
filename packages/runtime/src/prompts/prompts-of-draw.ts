import type { JsonObject, Prompt } from '@ggmi/core';
import { readExamples } from '../cells/examples-payload.js';
import { vectorPrompt } from '../cells/vector-prompt.js';
import type { PromptParameters } from './prompt-parameters.js';
import { textPrompts } from './text-prompts.js';

/** Every prompt of a draw cell, and how often each is drawn from. */
export interface PromptsOfDraw {
  readonly prompts: readonly Prompt[];
  /** Undefined where the size of the pool says it. */
  readonly draws: number | undefined;
}

/**
 * What a draw cell asks its generator.
 *
 * @param anchors The payload of the draw of anchors; absent where no prompt is made from them.
 * @throws as `textPrompts`.
 */
export function promptsOfDraw(
  parameters: { readonly prompt: PromptParameters; readonly count: number | null },
  anchors: JsonObject | undefined,
): PromptsOfDraw {
  const { prompt, count } = parameters;
  if (prompt === 'none')
    return { prompts: [{ kind: 'none', id: 'none' }], draws: count ?? undefined };
  if (anchors === undefined) throw new TypeError('prompts are made from anchors');
  return typeof prompt === 'string'
    ? { prompts: [vectorPrompt(anchors, prompt)], draws: count ?? undefined }
    : {
        prompts: textPrompts(readExamples(anchors).examples, prompt, count),
        draws: prompt.draws,
      };
}
