import { isObject } from '../answers/is-object.js';
import { ClientFaultError } from '../connection/client-fault-error.js';
import type { Wire } from '../connection/connection.js';
import { endpointRoot } from '../model/endpoint-root.js';
import type { ScoredToken } from './scored-token.js';

/** How a server is asked for the tokens of a given text. */
export type ScoringProtocol = (wire: Wire, text: string) => Promise<readonly ScoredToken[]>;

/** By the server's name in the options. Both have to generate a token, which is not looked at. */
export const scoringProtocols: Readonly<Record<'vllm' | 'tgi', ScoringProtocol>> = {
  async vllm(wire, text) {
    const { model } = wire.place;
    const asked = { model, prompt: text, max_tokens: 1, temperature: 0, prompt_logprobs: 0 };
    const said = await wire.json(`${rootOf(wire)}/v1/completions`, asked);
    const choices = isObject(said) ? said['choices'] : undefined;
    const choice: unknown = Array.isArray(choices) ? choices[0] : undefined;
    const entries = isObject(choice) ? choice['prompt_logprobs'] : undefined;
    if (!Array.isArray(entries)) throw unreadable('the answer has no prompt_logprobs');
    // The first token has no entry, and so no name.
    return entries.map((entry, index) =>
      index === 0 ? { id: 'first', logProbability: undefined } : vllmToken(entry),
    );
  },
  async tgi(wire, text) {
    const parameters = { max_new_tokens: 1, details: true, decoder_input_details: true };
    const said = await wire.json(`${rootOf(wire)}/generate`, { inputs: text, parameters });
    const details = isObject(said) ? said['details'] : undefined;
    const entries = isObject(details) ? details['prefill'] : undefined;
    if (!Array.isArray(entries) || entries.length === 0) {
      throw unreadable('the answer has no details.prefill');
    }
    return entries.map((entry: unknown, index) => {
      const { id, logprob } = isObject(entry) ? entry : {};
      return {
        id: String(id),
        logProbability: index === 0 ? undefined : logProbabilityOf(logprob),
      };
    });
  },
};

/** With `prompt_logprobs: 0` there is the token itself alone; with others it could not be told. */
function vllmToken(entry: unknown): ScoredToken {
  const listed = isObject(entry) ? Object.entries(entry) : [];
  const [only] = listed;
  if (only === undefined || listed.length !== 1) {
    throw unreadable(
      `received ${listed.length} entries for a token in prompt_logprobs, expected 1`,
    );
  }
  const [id, said] = only;
  return { id, logProbability: logProbabilityOf(isObject(said) ? said['logprob'] : undefined) };
}

function logProbabilityOf(value: unknown): number {
  if (typeof value === 'number' && value > -9999 && value <= 1e-4) return value;
  throw unreadable(`received ${String(value)} for the log-probability of a token`);
}

function rootOf({ place }: Wire): string {
  return endpointRoot(place.endpointUrl ?? '');
}

function unreadable(message: string): ClientFaultError {
  return new ClientFaultError({ kind: 'unscored', message });
}
