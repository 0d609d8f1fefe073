import {
  DataInvalidError,
  defineComponent,
  type Generator,
  type MatrixRows,
  type Prompt,
} from '@ggmi/core';
import { z } from 'zod';
import { generateVectors } from '../generate-vectors.js';
import { diagonalMatrix } from './diagonal-matrix.js';
import { gaussianSampler } from './gaussian-vector.js';

const options = z.strictObject({
  dimensions: z.int().positive().default(1).describe('d: length of an item.'),
  gain: z
    .number()
    .default(1)
    .describe(
      'a of A = a·(mean of the d-long blocks of the prompt): how far the prompt moves the output.',
    ),
  noise: z
    .number()
    .positive()
    .default(1)
    .describe('Standard deviation of B e_M in every coordinate: the randomness of the model.'),
  curationNoise: z
    .number()
    .nonnegative()
    .default(0)
    .describe('Standard deviation of ε in every coordinate; 0 for curation that adds nothing.'),
});

/** M(p) = A p + B e_M and S_gen = M(p) + ε: every item with its own e_M and ε, one shared prompt. */
export const linearGaussianGenerator = defineComponent('generator', {
  id: '@ggmi/backend-toy/linear-gaussian',
  summary:
    'Items that a linear map of the prompt and Gaussian noise make: the linear-Gaussian chain',
  resultVersion: 1,
  options,
  capabilities: {
    produces: 'vector',
    prompts: ['vector'],
    pool: 'unlimited',
    discrete: false,
    scoring: 'none',
    logProbabilities: 'none',
    law: true,
  },
  needs: {},
  create: ({ options: { dimensions, gain, noise, curationNoise } }): Generator => {
    const outputNoise = diagonalMatrix(dimensions, noise ** 2);
    const addedNoise = diagonalMatrix(dimensions, curationNoise ** 2);
    const output = gaussianSampler(outputNoise);
    const curation = gaussianSampler(addedNoise);
    return {
      generate: (request) =>
        generateVectors(request, (prompt) => {
          const centre = centreOf(prompt, { dimensions, gain });
          return (random) => {
            const raw = output(random.fork('output'));
            const added = curation(random.fork('curation'));
            return centre.map((value, row) => value + raw[row]! + added[row]!);
          };
        }),
      law: ({ promptLength }) => ({
        family: 'linear-gaussian',
        map: blockMean({ dimensions, gain, promptLength }),
        outputNoise,
        curationNoise: addedNoise,
      }),
    };
  },
});

/** A of the law: d×q, gain times the mean of the q/d blocks of the prompt. */
function blockMean(shape: {
  readonly dimensions: number;
  readonly gain: number;
  readonly promptLength: number;
}): MatrixRows {
  const { dimensions, gain, promptLength } = shape;
  checkPromptLength(promptLength, dimensions);
  const weight = gain / (promptLength / dimensions);
  return Array.from({ length: dimensions }, (_, row) =>
    Array.from({ length: promptLength }, (__, column) =>
      column % dimensions === row ? weight : 0,
    ),
  );
}

/** A p for one prompt. */
function centreOf(
  prompt: Prompt,
  map: { readonly dimensions: number; readonly gain: number },
): number[] {
  if (prompt.kind !== 'vector') throw promptError(`a prompt of kind ${prompt.kind}`);
  const promptLength = prompt.values.length;
  const rows = blockMean({ ...map, promptLength });
  return rows.map((row) =>
    row.reduce((sum, weight, column) => sum + weight * prompt.values[column]!, 0),
  );
}

function checkPromptLength(length: number, dimensions: number): void {
  if (length === 0 || length % dimensions !== 0) {
    throw promptError(`a vector of length ${length} for items of length ${dimensions}`);
  }
}

function promptError(received: string): DataInvalidError {
  return new DataInvalidError({
    where: 'the prompt of @ggmi/backend-toy/linear-gaussian',
    received,
    expected: 'a vector whose length is a multiple of the generator’s dimensions',
    next: 'Set prompt: { kind: vector }, and equal dimensions in the anchors’ source and the generator.',
  });
}
