import { discreteQuantities } from '@ggmi/theory';
import { describe, expect, it } from 'vitest';
import type { DeclaredLaws } from '../../src/truth/declared-laws.js';
import { discreteChainOf } from '../../src/truth/discrete-chain-of.js';
import { linearGaussianChainOf } from '../../src/truth/linear-gaussian-chain-of.js';

const copy = [
  [1, 0],
  [0, 1],
];
const trainer = { family: 'discrete', table: copy, loss: { table: copy, bound: 2 } } as const;
const discrete: DeclaredLaws = {
  anchorItems: 1,
  syntheticItems: 1,
  promptStatistic: 'flatten',
  source: { family: 'categorical', probabilities: [0.25, 0.75] },
  generator: {
    family: 'discrete',
    tables: {
      promptFactor: copy,
      modelFactor: [[1]],
      noise: [0.75, 0.25],
      output: [[0], [1]],
      curation: [
        [0, 1],
        [1, 0],
      ],
    },
  },
  anchorTrainer: trainer,
  syntheticTrainer: trainer,
};
const gaussianTrainer = { family: 'linear-gaussian', map: [[1]], noise: [[1]] } as const;
const gaussian: DeclaredLaws = {
  ...discrete,
  source: { family: 'gaussian', covariance: [[1]] },
  generator: {
    family: 'linear-gaussian',
    map: [[1]],
    outputNoise: [[1]],
    curationNoise: [[0]],
  },
  anchorTrainer: gaussianTrainer,
  syntheticTrainer: gaussianTrainer,
};

describe('laws of symbols', () => {
  it('compose to a chain that the theory takes, its loss under the bound', () => {
    const chain = discreteChainOf(discrete);
    expect(chain).toEqual({
      itemLaw: [0.25, 0.75],
      anchorItems: 1,
      syntheticItems: 1,
      prompt: 'reversible',
      promptFactor: copy,
      generatorFactor: [[1]],
      curationFactor: [0.75, 0.25],
      output: [[0], [1]],
      curation: [
        [0, 1],
        [1, 0],
      ],
      syntheticTrainer: copy,
      anchorTrainer: copy,
      loss: { table: copy, range: [0, 2] },
    });
    // W′ = S_anchor.
    const entropy = 0.25 * Math.log(4) + 0.75 * Math.log(4 / 3);
    const information = discreteQuantities(chain!).find(({ id }) => id === 'anchor-information');
    expect(information).toMatchObject({ value: expect.closeTo(entropy, 12) });
  });

  it('make no chain with the mean of several anchors as the prompt', () => {
    expect(discreteChainOf({ ...discrete, promptStatistic: 'mean' })).toBeDefined();
    const several = { ...discrete, anchorItems: 2, promptStatistic: 'mean' } as const;
    expect(discreteChainOf(several)).toBeUndefined();
    expect(discreteChainOf({ ...several, promptStatistic: 'flatten' })).toBeDefined();
  });

  it('make no chain where one part has a law of another family, of either sort', () => {
    expect(linearGaussianChainOf(gaussian)).toBeDefined();
    const parts = ['source', 'generator', 'anchorTrainer', 'syntheticTrainer'] as const;
    for (const part of parts) {
      expect(discreteChainOf({ ...discrete, [part]: gaussian[part] })).toBeUndefined();
      expect(linearGaussianChainOf({ ...gaussian, [part]: discrete[part] })).toBeUndefined();
    }
  });
});
