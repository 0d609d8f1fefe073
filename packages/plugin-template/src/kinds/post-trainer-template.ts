import type { PluginNames } from '../names/plugin-names.js';
import type { KindTemplate } from './kind-template.js';

/** Frequencies of bytes, mixed with the uniform law so that losses have a bound. */
export const postTrainerTemplate: KindTemplate = {
  list: 'postTrainers',
  word: 'Trainer',
  prefix: 'trainer',
  example: 'byte-frequencies',
  summary: 'Frequencies of bytes as a language model: the smallest trainer of texts.',
  testPackages: ['@ggmi/numerics'],
  source,
  test,
  config: ({ id }) => `trainer: { use: '${id}' }
`,
  options: [
    ['`weight`', '`0.9`', 'share of the frequencies in the model, in (0, 1); the rest is uniform'],
  ],
  limits: [
    'It learns which bytes are frequent and nothing else: a baseline, not a model of language.',
    'Responses without a byte have no loss and are refused (`DATA_INVALID`).',
    'Training draws nothing, so that replicates over training seeds are identical.',
  ],
};

function source({ id, export: name }: PluginNames): string {
  return `import {
  DataInvalidError,
  defineComponent,
  requireTexts,
  type Example,
  type TextExample,
  type TrainedModel,
} from '@ggmi/core';
import { z } from 'zod';

const id = '${id}';

const BYTES = 256;

/** Keeps the largest loss below 1 by more than rounding can add. */
const HEADROOM = 1 + 1e-9;

/**
 * W: the frequency of every byte in the responses, mixed with the uniform law, q = w f + (1 − w)/256.
 * Without data f is uniform too. The loss of a response is the mean of −ln q over its bytes, divided
 * by ln(256/(1 − w)), its largest value.
 */
export const ${name} = defineComponent('post-trainer', {
  id,
  summary: 'Frequencies of bytes as a language model: the smallest trainer of texts.',
  // Raise it when the model changes for the same data: kept results are then computed again.
  resultVersion: 1,
  options: z.strictObject({
    weight: z
      .number()
      .gt(0)
      .lt(1)
      .default(0.9)
      .describe('Share of the frequencies in the model; the rest is uniform.'),
  }),
  capabilities: {
    accepts: 'text',
    boundedLoss: true,
    weights: 'full',
    adapts: 'parameters',
    seeded: false,
    sufficientStatistic: false,
    reopens: false,
    law: false,
    // The host may choose the weight on the anchors, weakest first.
    strength: { option: 'weight', grid: [0.1, 0.3, 0.5, 0.7, 0.9, 0.99] },
  },
  needs: {},
  create: ({ options: { weight } }) => ({
    plan: ({ examples }) => ({
      tokens: texts(examples).reduce((sum, example) => sum + bytesOf(example).length, 0),
    }),
    async train(data, { signal, onEvent }) {
      const counts = new Float64Array(BYTES);
      // Counts are whole numbers: the order of the data does not show in them.
      for (const example of texts(data.examples)) {
        signal.throwIfAborted();
        for (const byte of bytesOf(example)) counts[byte]! += 1;
      }
      signal.throwIfAborted();
      onEvent?.({ progress: 1 });
      return Promise.resolve(modelOf(counts, weight));
    },
  }),
});

function modelOf(counts: Float64Array, weight: number): TrainedModel {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const logProbabilities = counts.map((count) => {
    const frequency = total === 0 ? 1 / BYTES : count / total;
    return Math.log(weight * frequency + (1 - weight) / BYTES);
  });
  const largest = Math.log(BYTES / (1 - weight)) * HEADROOM;
  return {
    reference: { trainer: id, details: { weight, counts: [...counts] } },
    async losses(examples, { signal }) {
      signal.throwIfAborted();
      const natsPerByte = Float64Array.from(texts(examples), (example) => {
        const bytes = bytesOf(example);
        return bytes.reduce((sum, byte) => sum - logProbabilities[byte]!, 0) / bytes.length;
      });
      const values = natsPerByte.map((nats) => nats / largest);
      return Promise.resolve({ values, bound: 1, unit: 'loss', natsPerByte });
    },
    parameters: () => ({ vector: logProbabilities.slice() }),
  };
}

function texts(examples: readonly Example[]): readonly TextExample[] {
  return requireTexts(examples, 'Choose a post-trainer of vectors.');
}

function bytesOf({ id: example, response }: TextExample): Uint8Array {
  if (response !== '') return new TextEncoder().encode(response);
  throw new DataInvalidError({
    where: \`response of example '\${example}'\`,
    received: 'no byte',
    expected: 'at least one: a mean over none has no value',
    next: 'Drop examples with empty responses.',
  });
}
`;
}

function test({ export: name }: PluginNames): string {
  return `import { DataInvalidError, type TextExample } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { ${name} } from '../src/index.js';

const { signal } = new AbortController();

function answer(response: string): TextExample {
  return { kind: 'text', id: response, prompt: '', response };
}

async function train(responses: readonly string[], options = {}) {
  const trainer = await ${name}.create({
    options: ${name}.options.parse(options),
    needs: {},
  });
  const random = randomStream('test');
  return trainer.train({ kind: 'text', examples: responses.map(answer) }, { random, signal });
}

describe('${name}', () => {
  it('is uniform without data: ln 256 nats for every byte', async () => {
    const base = await train([]);
    const { natsPerByte } = await base.losses([answer('any')], { signal });
    expect(natsPerByte?.[0]).toBeCloseTo(Math.log(256), 12);
  });

  it('gives frequent bytes a high probability: ¾ of weight ½, and the uniform rest', async () => {
    const model = await train(['aab', 'a'], { weight: 0.5 });
    const { values, natsPerByte, bound } = await model.losses([answer('a')], { signal });
    const nats = -Math.log(0.5 * 0.75 + 0.5 / 256);
    expect(natsPerByte?.[0]).toBeCloseTo(nats, 12);
    expect(values[0]).toBeCloseTo(nats / Math.log(512), 6);
    expect(bound).toBe(1);
  });

  it('reaches its bound with a byte that it never saw, and does not pass it', async () => {
    const model = await train(['a']);
    const { values } = await model.losses([answer('z')], { signal });
    expect(values[0]).toBeCloseTo(1, 6);
    expect(values[0]).toBeLessThan(1);
  });

  it('does not depend on the order of the data', async () => {
    const [one, other] = [await train(['ab', 'c', 'dd']), await train(['dd', 'ab', 'c'])];
    expect(one.parameters?.().vector).toEqual(other.parameters?.().vector);
  });

  it('refuses a response without a byte', async () => {
    const thrown = await train(['']).catch((error: unknown) => error);
    expect(DataInvalidError.is(thrown)).toBe(true);
  });
});
`;
}
