import { describeConformance } from '@ggmi/conformance/vitest';
import { afterAll } from 'vitest';
import backendHuggingface from '../src/index.js';
import { vllmCompletions } from './letter-model.js';
import { json, openStubServer, type Reply } from './stub-server.js';
import { chat, vllmModels } from './wire-traffic.js';

/** Length and number of words of every text, as text-embeddings-inference lists vectors. */
const embed: Reply = (response, received) => {
  const texts: readonly string[] = received.body.inputs;
  const vectors = texts.map((text) => [text.length, text.split(' ').length]);
  json(200, vectors)(response, received);
};

const server = await openStubServer({
  '/v1/chat/completions': chat('It is five.'),
  '/v1/completions': vllmCompletions(),
  '/v1/models': vllmModels,
  '/embed': embed,
});
afterAll(server.close);

const served = { model: 'tiny', endpointUrl: server.url };

describeConformance(backendHuggingface, {
  packageFolder: new URL('..', import.meta.url),
  provisions: { fetch: globalThis.fetch },
  components: {
    chat: { options: served },
    'text-generation': { options: { ...served, logprobs: true } },
    'scored-text-generation': {
      options: { ...served, server: 'vllm', endOfText: '\n', logprobs: true },
    },
    'feature-extraction': { options: { ...served, endpointUrl: `${server.url}/embed` } },
  },
});
