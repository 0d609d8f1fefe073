import {
  answeredGeneration,
  defineComponent,
  generateConcurrently,
  InputUnsupportedError,
  type RandomStream,
} from '@ggmi/core';
import { numberOptions } from './number-options.js';

const id = '@ggmi/conformance/words';

const WORDS = ['red', 'green', 'blue', 'round', 'square', 'small', 'large', 'near'];

/** Words drawn uniformly, as many as `words` says: the reference of its kind. */
export const wordsGenerator = defineComponent('generator', {
  id,
  summary: 'Words drawn uniformly: the reference of the conformance kit.',
  resultVersion: 1,
  options: numberOptions({ words: 4 }),
  capabilities: {
    produces: 'text',
    prompts: ['text'],
    pool: 'unlimited',
    discrete: false,
    scoring: 'none',
    logProbabilities: 'none',
    law: false,
  },
  needs: {},
  create: ({ options }) => ({
    generate: (request) =>
      generateConcurrently(request, {
        window: 1,
        async generate({ prompt, draw, random }) {
          if (prompt.kind !== 'text') {
            throw new InputUnsupportedError({
              component: id,
              received: `a prompt of kind ${prompt.kind}`,
              supported: ['text prompts'],
            });
          }
          const text = sentence(options.words, random);
          const answer = prompt.answer.kind === 'item' ? asItem(text) : text;
          return Promise.resolve(answeredGeneration({ prompt, draw, text: answer }));
        },
      }),
  }),
});

function sentence(words: number, random: RandomStream): string {
  return Array.from({ length: words }, () => WORDS[random.integer(WORDS.length)]!).join(' ');
}

function asItem(text: string): string {
  return JSON.stringify({ prompt: 'What do you see?', response: text });
}
