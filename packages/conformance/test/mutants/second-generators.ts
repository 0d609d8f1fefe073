import { defineComponent, type AnyComponent, type RandomStream } from '@ggmi/core';
import { permutation } from '@ggmi/numerics';
import { referenceComponents } from '../../src/index.js';

const { options } = referenceComponents.embedder;
const POOL = 6;

type Order = (random: RandomStream) => Uint32Array;

/** A pool of six symbols, drawn in an order of its own for every prompt: sound as it stands. */
export function poolGenerator(
  order: Order = (random) => permutation(POOL, random),
): AnyComponent<'generator'> {
  return defineComponent('generator', {
    id: '@ggmi/conformance/pool',
    summary: 'Six symbols, each once.',
    resultVersion: 1,
    options,
    capabilities: {
      produces: 'vector',
      prompts: ['none'],
      pool: 'finite',
      discrete: true,
      scoring: 'none',
      logProbabilities: 'none',
      law: false,
    },
    needs: {},
    create: () => ({
      size: () => Promise.resolve(POOL),
      async *generate({ prompts, draws, firstDraw, random, signal }) {
        for (const { id: promptId } of prompts) {
          const places = order(random.fork(promptId));
          for (let draw = firstDraw; draw < firstDraw + draws; draw++) {
            signal.throwIfAborted();
            const symbol = places[draw];
            if (symbol === undefined) {
              const reason = `draw ${draw} is beyond the pool of ${POOL}`;
              yield { outcome: 'failed', promptId, draw, code: 'POOL_EXHAUSTED', reason };
              continue;
            }
            const example = { kind: 'vector', id: `row ${symbol}`, values: [symbol] } as const;
            yield { outcome: 'generated', promptId, draw, example };
          }
        }
      },
    }),
  });
}

/** A coin that shows 1 with a probability of 0.3, and the law that it declares. */
export function coinGenerator(probabilities: readonly number[] = [0.7, 0.3]) {
  return defineComponent('generator', {
    id: '@ggmi/conformance/coin',
    summary: 'A coin with a known law.',
    resultVersion: 1,
    options,
    capabilities: {
      produces: 'vector',
      prompts: ['none'],
      pool: 'unlimited',
      discrete: true,
      scoring: 'none',
      logProbabilities: 'none',
      law: true,
    },
    needs: {},
    create: () => ({
      law: () => ({ family: 'categorical', probabilities }),
      async *generate({ prompts, draws, firstDraw, random, signal }) {
        for (const { id: promptId } of prompts) {
          for (let draw = firstDraw; draw < firstDraw + draws; draw++) {
            signal.throwIfAborted();
            const stream = random.fork(promptId).fork(String(draw));
            const values = [stream.uniform() < 0.3 ? 1 : 0];
            const example = { kind: 'vector', id: `${promptId}#${draw}`, values } as const;
            yield { outcome: 'generated', promptId, draw, example };
          }
        }
      },
    }),
  });
}
