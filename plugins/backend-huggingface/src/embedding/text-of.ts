import { DataInvalidError, type Example } from '@ggmi/core';

/** The text of an example that is embedded. Throws DATA_INVALID where there is none. */
export function textOf(example: Example, of: 'response' | 'prompt' | 'both'): string {
  const text = example.kind === 'text' ? textsOf(example)[of] : undefined;
  if (text !== undefined && text !== '') return text;
  throw new DataInvalidError({
    where: `example '${example.id}'`,
    received: text === undefined ? `kind ${example.kind}` : `no ${of}`,
    expected: 'a text that is not empty',
    next: 'Embed the responses (`of: response`) of text data.',
  });
}

function textsOf({ prompt, response }: { readonly prompt: string; readonly response: string }) {
  return { prompt, response, both: `${prompt}\n\n${response}` };
}
