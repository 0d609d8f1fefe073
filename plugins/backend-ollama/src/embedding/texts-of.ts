import { DataInvalidError, type Example, type TextExample } from '@ggmi/core';
import type { EmbedOptions } from '../options/embed-options.js';

/** @throws DATA_INVALID for an example that has no text there. */
export function textsOf(
  examples: readonly Example[],
  { of, prefix }: Pick<EmbedOptions, 'of' | 'prefix'>,
): readonly string[] {
  return examples.map((example) => {
    const text = example.kind === 'text' ? readText(example, of) : '';
    if (text.trim() !== '') return `${prefix}${text}`;
    throw new DataInvalidError({
      where: `example '${example.id}'`,
      received: example.kind === 'text' ? `no text to embed (${of})` : `kind ${example.kind}`,
      expected: 'a text',
      next: 'Set `of` to what the examples have.',
    });
  });
}

function readText({ prompt, response }: TextExample, of: EmbedOptions['of']): string {
  switch (of) {
    case 'response':
      return response;
    case 'prompt':
      return prompt;
    case 'both':
      return `${prompt}\n${response}`;
  }
}
