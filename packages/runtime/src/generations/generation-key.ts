import type { GenerationRequest, Prompt } from '@ggmi/core';
import { canonicalJson } from '../cells/canonical-json.js';
import { digestText } from '../cells/digest.js';
import { promptContent } from './prompt-content.js';

/**
 * The address of one draw: the component with its result version, options and fingerprint (the digest
 * or revision of the model), the rendered prompt, what is asked back, and the stream of the draw. The
 * stream holds run seed, replicate, generator, prompt and draw: what is kept is never a fresh draw of
 * another replicate.
 */
export function generationKey(
  componentKey: string,
  { prompt, draw }: { readonly prompt: Prompt; readonly draw: number },
  { random, setting }: Pick<GenerationRequest, 'random' | 'setting'>,
): string {
  return digestText(
    canonicalJson({
      component: componentKey,
      prompt: promptContent(prompt),
      stream: random.fork(prompt.id).fork(String(draw)).key,
      setting: setting?.key ?? null,
    }),
  );
}
