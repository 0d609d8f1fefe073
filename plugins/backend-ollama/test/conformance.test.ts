import { describeConformance } from '@ggmi/conformance/vitest';
import { afterAll } from 'vitest';
import backendOllama from '../src/index.js';
import { chatReply, generateReply } from './wire/answer-lines.js';
import { stubOllama } from './wire/stub-ollama.js';

const stub = await stubOllama({
  'POST /api/chat': () => chatReply('It is', ' five.'),
  'POST /api/generate': () => generateReply('It is', ' five.'),
  'POST /api/embed': ({ input }) => ({
    json: {
      model: 'tiny',
      // The client sends a list of texts.
      embeddings: (input as readonly string[]).map((text) => [text.length, 0.5]),
      prompt_eval_count: 8,
    },
  }),
});
afterAll(() => stub.close());

const options = { model: 'tiny', host: stub.url };

describeConformance(backendOllama, {
  packageFolder: new URL('..', import.meta.url),
  provisions: { fetch: globalThis.fetch },
  components: { chat: { options }, generate: { options }, embed: { options } },
});
