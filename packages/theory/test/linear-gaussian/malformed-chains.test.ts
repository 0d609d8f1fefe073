import { describe, expect, it } from 'vitest';
import { linearGaussianProblems, linearGaussianQuantities } from '@ggmi/theory';
import { problemsOf } from '../chain/problems-of.js';
import { randomChain } from './random-chain.js';

const sound = randomChain('chain 0');

describe('a malformed linear-Gaussian chain', () => {
  it('is told apart from a sound one', () => {
    expect(linearGaussianProblems(sound)).toEqual([]);
  });

  it.each([
    ['an item count of zero', { anchorItems: 0 }, 'anchorItems'],
    ['an empty item', { itemCovariance: [] }, 'itemCovariance'],
    ['a ragged map', { promptMap: [...sound.promptMap.slice(0, 3), [1]] }, 'promptMap[3]'],
    [
      'an infinite entry',
      {
        generatorNoise: [
          [Infinity, 0],
          [0, 1],
        ],
      },
      'generatorNoise[0][0]',
    ],
    [
      'an asymmetric covariance',
      {
        curationNoise: [
          [1, 0.5],
          [0.2, 1],
        ],
      },
      'curationNoise[1][0]',
    ],
    [
      'a covariance with a negative eigenvalue',
      {
        curationNoise: [
          [1, 2],
          [2, 1],
        ],
      },
      'curationNoise',
    ],
    [
      'a negative variance',
      {
        generatorNoise: [
          [-1, 0],
          [0, 1],
        ],
      },
      'generatorNoise',
    ],
  ])('with %s is named with its place', (_, fault, path) => {
    const problems = linearGaussianProblems({ ...sound, ...fault });
    expect(problems.map((problem) => problem.path)).toContain(path);
  });

  it('names all its faults in one error', () => {
    const faulty = {
      ...sound,
      curationNoise: [
        [1, 2],
        [2, 1],
      ],
      generatorNoise: [[1]],
    };
    const problems = problemsOf(() => linearGaussianQuantities(faulty));
    expect(problems.map((problem) => problem.path)).toEqual([
      'generatorNoise',
      'generatorNoise[0]',
      'curationNoise',
    ]);
  });
});
