import type { ConformanceOptions, KnownLaw } from '@ggmi/conformance';
import { describeConformance } from '@ggmi/conformance/vitest';
import type { Matrix, Prompt, RandomStream, TextExample, VectorExample } from '@ggmi/core';
import backendToy from '../src/index.js';

const vector = (id: string, values: readonly number[]): VectorExample => ({
  kind: 'vector',
  id,
  values,
});

const symbols = [0, 1, 1, 0].map((value, place) => vector(`symbol-${place}`, [value]));

const prompt = (id: string, values: readonly number[]): Prompt => ({ kind: 'vector', id, values });

const points = [0, 0, 1, 0, 8, 8, 9, 7];
const turned = points.toReversed();

/** All texts of two words. */
const answers = ['heads heads', 'heads tails', 'tails heads', 'tails tails'].map(
  (response): TextExample => ({ kind: 'text', id: response, prompt: '', response }),
);

/** Two samples of one standard normal law of the plane. */
const planes: KnownLaw<{ readonly x: Matrix; readonly y: Matrix }> = {
  id: 'planes',
  type: 'samples',
  nats: 0,
  sample: (rows, random) => ({
    x: standardNormal(rows, random.fork('x')),
    y: standardNormal(rows, random.fork('y')),
  }),
};

function standardNormal(rows: number, random: RandomStream): Matrix {
  const values = Float64Array.from({ length: 2 * rows }, () => random.normal());
  return { rows, columns: 2, values };
}

/** Two symbols; the number of a prompt is a row of `promptFactor`. */
const discrete: ConformanceOptions['components'] = {
  'categorical-source': { options: { probabilities: [0.2, 0.5, 0.3] } },
  discrete: {
    options: {
      symbols: 2,
      promptFactor: [
        [0.3, 0.7],
        [0.5, 0.5],
      ],
      modelFactor: [[0.25, 0.75]],
      output: [
        [0, 1],
        [1, 0],
      ],
    },
    fixtures: { generator: { prompts: [prompt('zero', [0]), prompt('one', [1])] } },
  },
  table: {
    options: {
      symbols: 2,
      tables: [
        {
          items: 2,
          rows: [
            [1, 0],
            [0.4, 0.6],
            [0.4, 0.6],
            [0, 1],
          ],
        },
      ],
    },
    fixtures: { 'post-trainer': { examples: symbols } },
  },
};

describeConformance(backendToy, {
  packageFolder: new URL('..', import.meta.url),
  components: {
    ...discrete,
    'word-draws': {
      options: { words: ['heads', 'tails'], probabilities: [0.25, 0.75], length: 2 },
      fixtures: { generator: { answers } },
    },
    // Two points of each of two components make a covariance.
    'gaussian-mixture': {
      fixtures: { generator: { prompts: [prompt('apart', points), prompt('turned', turned)] } },
    },
    'gaussian-mixture-em': { fixtures: { 'post-trainer': { columns: 2 } } },
    // The number of a compatibility mode: no truth is known of it, not even that it rises.
    'as-published-histogram': { fixtures: { 'divergence-estimator': { laws: [planes] } } },
    'gaussian-source': { options: { dimensions: 2, correlation: 0.4 } },
    'linear-gaussian': { options: { dimensions: 2 } },
    'gaussian-mean': {
      options: { dimensions: 2 },
      fixtures: { 'post-trainer': { columns: 2 } },
    },
    'linear-map': {
      options: {
        map: [
          [1, 0.5],
          [0, 2],
        ],
      },
      fixtures: { 'post-trainer': { columns: 2 } },
    },
  },
});
