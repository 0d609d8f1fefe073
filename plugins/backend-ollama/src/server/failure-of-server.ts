import type { RequestFailure } from '@ggmi/core';
import { ServerError } from './server-error.js';

/** Words of Ollama that say more than their status does. */
const meanings: readonly {
  readonly words: RegExp;
  readonly kind: RequestFailure['kind'];
  readonly next: (model: string) => string;
}[] = [
  {
    words: /model .* not found/i,
    kind: 'rejected',
    next: (model) => `Run \`ollama pull ${model}\` there, or set \`pull: missing\`.`,
  },
  {
    words: /does not support|model not supported/i,
    kind: 'rejected',
    next: () => 'Choose a model that can do this: `ollama show` lists what a model is able to do.',
  },
  {
    words: /context length/i,
    kind: 'failed',
    next: () => 'Shorten the text, or raise `num_ctx`.',
  },
  {
    words: /cannot unmarshal .*format/i,
    kind: 'rejected',
    next: () => 'Update Ollama: answers by a JSON schema need 0.5.0.',
  },
  {
    words: /more system memory|out of memory|unable to allocate/i,
    kind: 'rejected',
    next: () => 'Choose a smaller model, or lower `num_ctx`.',
  },
  {
    words: /pull model manifest/i,
    kind: 'rejected',
    next: () => 'Check the name of the model: the registry does not have it.',
  },
];

/** What a failed call means; undefined where the status says it all. */
export function failureOfServer(
  error: unknown,
  { model, apiKey }: { readonly model: string; readonly apiKey?: string | undefined },
): RequestFailure | undefined {
  if (!ServerError.is(error)) return undefined;
  const { status, message } = error;
  const reason = status === undefined ? message : `HTTP ${status}: ${message}`;
  if (status === 401 || status === 403)
    return { kind: 'rejected', reason, next: keyAdvice(apiKey) };
  // 429 and overload may come in any words.
  if (status === 429 || status === 503) return undefined;
  const known = meanings.find(({ words }) => words.test(message));
  if (known !== undefined) return { kind: known.kind, reason, next: known.next(model) };
  if (status === 404 || status === 405) {
    return {
      kind: 'rejected',
      reason,
      next: 'Is this Ollama? Check `host`, or update the server.',
    };
  }
  return status === undefined ? { kind: 'unavailable', reason } : undefined;
}

function keyAdvice(apiKey: string | undefined): string {
  return apiKey === undefined
    ? 'The server wants a key: name the environment variable that holds it with `apiKey`.'
    : `Check the key in ${apiKey}.`;
}
