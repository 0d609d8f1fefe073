import { events, json, type Reply } from './stub-server.js';

const head = { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1, model: 'tiny' };

/** One part of a chat, as vLLM streams it. */
export function chatPart(choice: object): object {
  return { ...head, choices: [{ index: 0, logprobs: null, finish_reason: null, ...choice }] };
}

/** The last event before the end, where usage was asked for. */
export function usagePart(input: number, output: number): object {
  const usage = { prompt_tokens: input, completion_tokens: output, total_tokens: input + output };
  return { ...head, choices: [], usage };
}

/** Log-probabilities of a part, in the shape of chats. */
export function listed(...values: readonly number[]): object {
  const content = values.map((logprob) => ({
    token: 'x',
    logprob,
    bytes: [120],
    top_logprobs: [],
  }));
  return { logprobs: { content } };
}

/** A chat that says `text` in two parts, with three tokens of which the last is the end. */
export function chat(text: string): Reply {
  const middle = Math.ceil(text.length / 2);
  return events(
    chatPart({ delta: { role: 'assistant', content: '' } }),
    chatPart({ delta: { content: text.slice(0, middle) }, ...listed(-0.5) }),
    chatPart({ delta: { content: text.slice(middle) }, ...listed(-0.25) }),
    chatPart({
      delta: { content: '' },
      ...listed(-0.125),
      finish_reason: 'stop',
      stop_reason: null,
    }),
    usagePart(7, 3),
    '[DONE]',
  );
}

/** The list of models of vLLM. */
export const vllmModels = json(200, {
  object: 'list',
  data: [{ id: 'tiny', object: 'model', created: 5, owned_by: 'vllm', root: 'org/tiny' }],
});
