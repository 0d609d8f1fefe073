import { STUB_MODEL } from './stub-options.js';

/** What a body says. */
export interface StubAnswer {
  readonly text: string;
  readonly inputTokens: unknown;
  readonly outputTokens: unknown;
}

/** A body in pieces: a beginning, what comes between, an end. */
export type BodyPieces = readonly [beginning: string, end: string];

/** How one protocol writes an answer, as its service documents it. */
export interface StubProtocol {
  readonly contentType: string;
  readonly pieces: (answer: StubAnswer) => BodyPieces;
}

const created = '2026-05-04T17:37:44Z';

/** /api/chat of Ollama: a line of JSON for each piece, the last one with the counts. */
export const ollamaChat: StubProtocol = {
  contentType: 'application/x-ndjson',
  pieces({ text, inputTokens, outputTokens }) {
    const head = { model: STUB_MODEL, created_at: created };
    const piece = (content: string) => ({ message: { role: 'assistant', content } });
    const last = {
      ...head,
      ...piece(''),
      done: true,
      done_reason: 'stop',
      total_duration: 4_000_000,
      load_duration: 1_000_000,
      prompt_eval_count: inputTokens,
      prompt_eval_duration: 1_000_000,
      eval_count: outputTokens,
      eval_duration: 2_000_000,
    };
    const first = { ...head, ...piece(text), done: false };
    return [`${JSON.stringify(first)}\n`, `${JSON.stringify(last)}\n`];
  },
};

/** /v1/chat/completions of vLLM: server-sent events. */
export const openAiChat: StubProtocol = {
  contentType: 'text/event-stream; charset=utf-8',
  pieces({ text, inputTokens, outputTokens }) {
    const head = {
      id: 'chatcmpl-1',
      object: 'chat.completion.chunk',
      created: 1,
      model: STUB_MODEL,
    };
    const part = (delta: object, end: object) => ({
      ...head,
      choices: [{ index: 0, delta, logprobs: null, finish_reason: null, ...end }],
    });
    const usage = { prompt_tokens: inputTokens, completion_tokens: outputTokens };
    const ends = [
      part({ content: '' }, { finish_reason: 'stop', stop_reason: null }),
      { ...head, choices: [], usage },
    ];
    return [
      event(JSON.stringify(part({ role: 'assistant', content: text }, {}))),
      [...ends.map((each) => event(JSON.stringify(each))), event('[DONE]')].join(''),
    ];
  },
};

function event(data: string): string {
  return `data: ${data}\n\n`;
}

/** What the stub says of itself and its model, by route. */
export const stubFacts: Readonly<Record<string, object>> = {
  'GET /api/version': { version: '0.12.11' },
  'GET /api/tags': {
    models: [
      { name: `${STUB_MODEL}:latest`, model: `${STUB_MODEL}:latest`, digest: 'a80c4f17acd5' },
    ],
  },
  'GET /v1/models': {
    object: 'list',
    data: [{ id: STUB_MODEL, object: 'model', created: 5, owned_by: 'vllm', root: 'org/stub' }],
  },
};
