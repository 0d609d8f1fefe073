import type { RequestFailure } from '@ggmi/core';
import { ClientFaultError } from './client-fault-error.js';
import { ServerRefusalError } from './server-refusal-error.js';

/** What a message about a failure may name. */
export interface FailurePlace {
  readonly model: string;
  /** Where the key comes from; undefined where none is sent. */
  readonly keyVariable: string | undefined;
  /** Models that the server lists, as far as it was asked. */
  readonly listedModels: readonly string[];
}

const LONGEST_LOADING_SECONDS = 120;
const UNKNOWN_MODEL =
  /model[^.]{0,120}(?:not found|not exist|not supported|not available|unknown)|(?:no such|unknown|invalid) model|model_not_found/i;
const UNKNOWN_FIELD =
  /(?:unknown|unrecognized|unexpected|unsupported|extra)[^.]{0,40}(?:field|parameter|argument|input|key)|not permitted/i;

/** What a failure means, where the server or the client said it; otherwise the scheduler decides. */
export function classifyFailure(error: unknown, place: FailurePlace): RequestFailure | undefined {
  if (ServerRefusalError.is(error)) return ofRefusal(error, place);
  if (!ClientFaultError.is(error)) return undefined;
  const { message: reason, kind } = error;
  if (kind === 'network') return undefined;
  if (kind === 'answer') return { kind: 'unavailable', reason };
  if (kind === 'unscored') return { kind: 'failed', reason };
  const next = 'Check model and provider: https://huggingface.co/inference/models lists both.';
  return { kind: 'rejected', reason, next };
}

function ofRefusal(refusal: ServerRefusalError, place: FailurePlace): RequestFailure {
  const { status, message, loadedInSeconds } = refusal;
  const reason = status < 400 ? message : `HTTP ${status}: ${message}`;
  if (status < 400) return { kind: 'rejected', reason, next: 'Check `endpointUrl` and `server`.' };
  if (status === 401 || status === 403) return { kind: 'rejected', reason, next: keyAdvice(place) };
  if (status === 402) {
    return {
      kind: 'rejected',
      reason,
      next: 'Check the account at the provider: it wants payment.',
    };
  }
  if (status === 404 || (status < 500 && UNKNOWN_MODEL.test(message))) {
    return { kind: 'rejected', reason, next: modelAdvice(place) };
  }
  if (status === 429) return { kind: 'rate-limited', reason };
  // 424: text-generation-inference says so where its own worker failed.
  if (status >= 500 || status === 408 || status === 424 || status === 425) {
    const wait = Math.min(loadedInSeconds ?? 0, LONGEST_LOADING_SECONDS);
    return { kind: 'unavailable', reason, ...(wait > 0 && { retryAfterMs: 1000 * wait }) };
  }
  if (UNKNOWN_FIELD.test(message)) {
    const next = 'Name the field in `leaveOut`, or take it out of `parameters`.';
    return { kind: 'rejected', reason, next };
  }
  return { kind: 'failed', reason };
}

function keyAdvice({ keyVariable, model }: FailurePlace): string {
  return keyVariable === undefined
    ? 'This server wants a key: give the name of the environment variable that holds it as `tokenFrom`.'
    : `Check that ${keyVariable} holds a valid key that may use ${model}.`;
}

function modelAdvice({ model, listedModels }: FailurePlace): string {
  const listed = listedModels.slice(0, 10).join(', ');
  return listed === ''
    ? `Check the model's name, '${model}', and the address.`
    : `Check the model's name, '${model}': the server lists ${listed}.`;
}
