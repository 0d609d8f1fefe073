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

/**
 * Words drawn uniformly, as many as `words` says: the reference of its kind. A prompt without a word
 * gets an empty answer, which is a failure.
 */
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
    scoring: 'exact',
    logProbabilities: 'sampling-law',
    law: false,
    entropy: true,
  },
  needs: {},
  create: ({ options }) => ({
    async score({ pairs, signal }) {
      signal.throwIfAborted();
      const scores = pairs.map(({ response }) =>
        response.kind === 'text' ? logProbabilityOf(response.response, options.words) : -Infinity,
      );
      return Promise.resolve(Float64Array.from(scores));
    },
    async entropy(prompts, { signal }) {
      signal.throwIfAborted();
      const entropy = options.words * Math.log(WORDS.length);
      return Promise.resolve(new Float64Array(prompts.length).fill(entropy));
    },
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
          const sentence = prompt.text.trim() === '' ? '' : drawSentence(options.words, random);
          const text = prompt.answer.kind === 'item' ? asItem(sentence) : sentence;
          const logProbability = logProbabilityOf(sentence, options.words);
          return Promise.resolve(answeredGeneration({ prompt, draw, text, logProbability }));
        },
      }),
  }),
});

function drawSentence(words: number, random: RandomStream): string {
  return Array.from({ length: words }, () => WORDS[random.integer(WORDS.length)]!).join(' ');
}

/** ln q of a sentence, nats. */
function logProbabilityOf(sentence: string, words: number): number {
  const drawn = sentence.split(' ');
  const possible = drawn.length === words && drawn.every((word) => WORDS.includes(word));
  return possible ? -words * Math.log(WORDS.length) : -Infinity;
}

function asItem(text: string): string {
  return JSON.stringify({ prompt: 'What do you see?', response: text });
}
