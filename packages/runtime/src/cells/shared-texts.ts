import type { Example } from '@ggmi/core';

/**
 * How many held-out texts stand to the letter in the training data, by prompt and by response; an
 * empty prompt is none. 0 for vectors, where equality is no sign of leakage.
 */
export function sharedTexts(
  training: readonly Example[],
  heldOut: readonly Example[],
): { readonly sharedPrompts: number; readonly sharedResponses: number } {
  const prompts = new Set<string>();
  const responses = new Set<string>();
  for (const example of training) {
    if (example.kind !== 'text') continue;
    if (example.prompt !== '') prompts.add(example.prompt);
    responses.add(example.response);
  }
  const texts = heldOut.flatMap((example) => (example.kind === 'text' ? [example] : []));
  return {
    sharedPrompts: texts.filter(({ prompt }) => prompts.has(prompt)).length,
    sharedResponses: texts.filter(({ response }) => responses.has(response)).length,
  };
}
