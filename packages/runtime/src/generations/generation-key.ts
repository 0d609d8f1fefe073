import type { GenerationRequest, JsonObject, Prompt } from '@ggmi/core';
import { canonicalJson } from '../cells/canonical-json.js';
import { digestText } from '../cells/digest.js';

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
      prompt: contentOf(prompt),
      stream: random.fork(prompt.id).fork(String(draw)).key,
      setting: setting?.key ?? null,
    }),
  );
}

/** What the generator is sent: not which anchors the text came of. */
function contentOf(prompt: Prompt): JsonObject {
  switch (prompt.kind) {
    case 'none':
      return { kind: prompt.kind };
    case 'vector':
      return { kind: prompt.kind, values: prompt.values };
    case 'text':
      return { kind: prompt.kind, text: prompt.text, answer: { ...prompt.answer } };
  }
}
