import {
  answeredGeneration,
  defineComponent,
  type Generation,
  type Generator,
  type Prompt,
} from '@ggmi/core';
import { drawState } from '../discrete/draw-state.js';
import { wordDrawsOptions, type WordDrawsOptions } from './word-draws-options.js';

/**
 * Texts of words that are drawn independently of each other and of the prompt, with one blank between
 * two of them: a law of texts that is known exactly. ln q(text) = Σ ln P(word), ΔI = length · H(word)
 * per item, and I(p; M) = 0. The order of `words` decides which draw gives which word: two lists of one
 * law in different orders are two independent-looking copies of one generator.
 */
export const wordDrawsGenerator = defineComponent('generator', {
  id: '@ggmi/backend-toy/word-draws',
  summary: 'Texts of words drawn independently from a list: a law of texts that is known exactly',
  resultVersion: 1,
  options: wordDrawsOptions,
  capabilities: {
    produces: 'text',
    prompts: ['none', 'text'],
    pool: 'unlimited',
    discrete: false,
    scoring: 'exact',
    logProbabilities: 'sampling-law',
    law: false,
  },
  needs: {},
  create: ({ options }): Generator => {
    const law = lawOf(options);
    return {
      async *generate(request) {
        for (const prompt of request.prompts) {
          const random = request.random.fork(prompt.id);
          for (let index = 0; index < request.draws; index++) {
            request.signal.throwIfAborted();
            const draw = request.firstDraw + index;
            const stream = random.fork(String(draw));
            const text = Array.from(
              { length: options.length },
              () => options.words[drawState(law, stream)]!,
            ).join(' ');
            const logProbability = scoreOf(text, options, law);
            yield generationOf(prompt, { draw, text, logProbability });
          }
        }
      },
      async score({ pairs, signal }) {
        signal.throwIfAborted();
        return Float64Array.from(pairs, ({ response }) =>
          response.kind === 'text' ? scoreOf(response.response, options, law) : -Infinity,
        );
      },
    };
  },
});

function lawOf({ words, probabilities }: WordDrawsOptions): readonly number[] {
  return probabilities ?? words.map(() => 1 / words.length);
}

/** ln q of a text, nats; −Infinity where it is none of this law. */
function scoreOf(
  text: string,
  { words, length }: WordDrawsOptions,
  law: readonly number[],
): number {
  const drawn = text.split(' ');
  if (drawn.length !== length) return -Infinity;
  return drawn.reduce((sum, word) => sum + Math.log(law[words.indexOf(word)] ?? 0), 0);
}

function generationOf(
  prompt: Prompt,
  drawn: { readonly draw: number; readonly text: string; readonly logProbability: number },
): Generation {
  if (prompt.kind === 'text') return answeredGeneration({ prompt, ...drawn });
  const { draw, text, logProbability } = drawn;
  const id = `${prompt.id}#${draw}`;
  const example = { kind: 'text', id, prompt: '', response: text } as const;
  return { outcome: 'generated', promptId: prompt.id, draw, example, logProbability };
}
