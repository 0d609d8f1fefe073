import { events, json, type Received, type Reply } from './stub-server.js';

/**
 * A model whose tokens are letters, each as likely wherever it stands: −ln q is a hundredth of its code,
 * times `scale`.
 */
function letterLogProbability(letter: string, scale = 1): number {
  return (-scale * (letter.codePointAt(0) ?? 0)) / 100;
}

/** Of a text: the sum over its letters. */
export function textLogProbability(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + letterLogProbability(letter), 0);
}

/** What the model says to everything; a line break is its end of the text. */
const SAID = ' yes';

function entryOf(letter: string, index: number, scale: number) {
  const entry = { logprob: letterLogProbability(letter, scale), rank: 1, decoded_token: letter };
  return index === 0 ? null : { [letter.codePointAt(0) ?? 0]: entry };
}

/** /v1/completions of vLLM: streamed answers and, for a given text, `prompt_logprobs`. */
export function vllmCompletions({ scale = 1 }: { readonly scale?: number } = {}): Reply {
  return (response, received) => {
    const { prompt, prompt_logprobs: asked } = received.body;
    if (asked === undefined) return answered(response, received);
    const entries = Array.from(String(prompt), (letter, index) => entryOf(letter, index, scale));
    const choice = { index: 0, text: 'x', finish_reason: 'length', prompt_logprobs: entries };
    return json(200, { object: 'text_completion', choices: [choice] })(response, received);
  };
}

const answered: Reply = (response, received) => {
  const letters = Array.from(`${SAID}\n`);
  const part = (text: string, letter: string, more: object = {}) => ({
    object: 'text_completion',
    choices: [
      {
        index: 0,
        text,
        finish_reason: null,
        stop_reason: null,
        logprobs: { tokens: [letter], token_logprobs: [letterLogProbability(letter)] },
        ...more,
      },
    ],
  });
  const usage = { prompt_tokens: 4, completion_tokens: letters.length };
  const last = part('', '\n', { finish_reason: 'stop' });
  const parts = Array.from(SAID, (letter) => part(letter, letter));
  events(...parts, last, { choices: [], usage }, '[DONE]')(response, received);
};

/** /generate of text-generation-inference, with the details of the given text only where asked. */
export const tgiGenerate: Reply = (response, received: Received) => {
  const { inputs, parameters } = received.body;
  const token = (letter: string) => ({
    id: letter.codePointAt(0),
    text: letter,
    logprob: letterLogProbability(letter),
    special: letter === '\n',
  });
  const given = Array.from(String(inputs), (letter, index) => ({
    ...token(letter),
    ...(index === 0 && { logprob: null }),
  }));
  const details = {
    finish_reason: 'eos_token',
    generated_tokens: SAID.length + 1,
    seed: parameters.seed,
    prefill: parameters.decoder_input_details === true ? given : [],
    tokens: Array.from(`${SAID}\n`, token),
  };
  json(200, { generated_text: SAID, details })(response, received);
};
