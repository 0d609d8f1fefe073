import type { GeneratorCapabilities } from '@ggmi/core';
import type { VectorPromptStatistic } from '../cells/vector-prompt.js';
import type { Config } from '../config/config-schema.js';
import { seedKeys } from '../seeds/seed-keys.js';
import type { TextPromptParameters } from './text-prompt-parameters.js';

/** What a draw cell says of its prompts: none, a statistic of the anchors, or a template. */
export type PromptParameters = 'none' | VectorPromptStatistic | TextPromptParameters;

/**
 * The prompts of a generator's draw. They do not depend on the generator: all that are asked are asked
 * the same. Recorded data beside a text prompt have been asked for already.
 */
export function promptParameters(
  { prompt, seed }: Config,
  draw: { readonly capabilities: GeneratorCapabilities; readonly replicate: number },
): PromptParameters {
  if (prompt.kind === 'none') return 'none';
  if (prompt.kind === 'vector') return prompt.statistic;
  if (!draw.capabilities.prompts.includes('text')) return 'none';
  const { template, values, demonstrations, items, draws } = prompt;
  if (typeof template !== 'string') throw new TypeError('a checked config holds its template');
  return {
    kind: 'text',
    template,
    values,
    demonstrations,
    items,
    answer: prompt.answer ?? (items === 'none' ? 'item' : 'response'),
    draws,
    promptKey: seedKeys.prompt(seed, draw.replicate),
  };
}
