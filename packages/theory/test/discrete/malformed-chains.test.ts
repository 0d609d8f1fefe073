import { describe, expect, it } from 'vitest';
import {
  chainLaws,
  discreteChainProblems,
  discreteQuantities,
  sampleDiscreteChain,
  type ChainLaw,
} from '@ggmi/theory';
import { problemsOf } from '../chain/problems-of.js';
import { randomStream } from '@ggmi/numerics';

const copy = [
  [1, 0],
  [0, 1],
];
const sound = {
  itemLaw: [0.25, 0.75],
  anchorItems: 1,
  syntheticItems: 1,
  prompt: [0, 1],
  promptFactor: copy,
  generatorFactor: [[0.5, 0.5]],
  curationFactor: [1],
  output: 'addition-modulo',
  curation: [[0], [1]],
  syntheticTrainer: copy,
  anchorTrainer: copy,
  loss: {
    table: [
      [0, 1],
      [1, 0],
    ],
    range: [0, 1],
  },
};

describe('a malformed discrete chain', () => {
  it('is told apart from a sound one', () => {
    expect(discreteChainProblems(sound)).toEqual([]);
  });

  it.each(Object.keys(chainLaws) as ChainLaw[])('is never drawn by the sampler %s', (law) => {
    expect(discreteChainProblems(sampleDiscreteChain(law, randomStream(law)))).toEqual([]);
  });

  it.each([
    ['a negative probability', { itemLaw: [-0.25, 1.25] }, 'itemLaw[0]', '-0.25'],
    [
      'a row that does not sum to 1',
      {
        anchorTrainer: [
          [1, 0],
          [0.5, 0.4],
        ],
      },
      'anchorTrainer[1]',
      '[0.5, 0.4], which sums to 0.9',
    ],
    ['a ragged table', { promptFactor: [[1, 0], [1]] }, 'promptFactor[1]', '1 entries'],
    ['an empty alphabet', { itemLaw: [] }, 'itemLaw', 'an empty list'],
    ['a factor with no state', { curationFactor: [] }, 'curationFactor', 'an empty list'],
    [
      'a prompt that nothing leads to',
      { prompt: [0, 0] },
      'promptFactor',
      'an unreachable state, row 1: no anchor data set has prompt 1',
    ],
    [
      'a factor state that is never drawn',
      { generatorFactor: [[1, 0]] },
      'generatorFactor',
      'an unreachable state, column 1: e_M is never 1',
    ],
    [
      'a noise state that is never drawn',
      { curationFactor: [1, 0], curation: 'addition-modulo' },
      'curationFactor',
      'an unreachable state, entry 1: ε is never 1',
    ],
    [
      'a map to a state that does not exist',
      {
        output: [
          [0, 1],
          [1, 2],
        ],
      },
      'output[1][1]',
      '2',
    ],
    ['a fractional state', { prompt: [0, 0.5] }, 'prompt[1]', '0.5'],
    ['a text for a number', { itemLaw: ['0.25', 0.75] }, 'itemLaw[0]', "'0.25'"],
    ['not a number at all', { itemLaw: [Number.NaN, 1] }, 'itemLaw[0]', 'NaN'],
    ['too few trainer rows', { syntheticTrainer: [[1, 0]] }, 'syntheticTrainer', '1 rows'],
    ['no items', { syntheticItems: 0 }, 'syntheticItems', '0'],
    ['an unknown key', { itemlaw: [1] }, 'itemlaw', 'an unknown key'],
    ['a missing key', { anchorTrainer: undefined }, 'anchorTrainer', 'nothing'],
    ['an unknown named map', { curation: 'add' }, 'curation', "'add'"],
    [
      'a loss outside its range',
      {
        loss: {
          table: [
            [0, 1],
            [2, 0],
          ],
          range: [0, 1],
        },
      },
      'loss.range',
      '[0, 1]',
    ],
    ['too few hypotheses in the loss', { loss: { table: [[0, 1]] } }, 'loss.table', '1 rows'],
    ['too few target tables', { target: [[[1], [1]]] }, 'target', '1 tables'],
    [
      'a random prompt factor shared by two items',
      {
        syntheticItems: 2,
        promptFactor: [
          [0.5, 0.5],
          [0, 1],
        ],
        syntheticTrainer: [...copy, ...copy],
      },
      'promptFactor[0]',
      '[0.5, 0.5] with syntheticItems 2',
    ],
    ['more states than can be visited', { syntheticItems: 30 }, 'syntheticTrainer', '2 rows'],
  ])('with %s is named with place and value', (_, fault, path, received) => {
    const problems = discreteChainProblems({ ...sound, ...fault });
    expect(problems).toContainEqual(expect.objectContaining({ path, received }));
  });

  it('names its faults all at once, each with what is expected and what to do', () => {
    const faulty = {
      ...sound,
      itemLaw: [0.5, 0.6],
      anchorItems: -1,
      output: [
        [0, 7],
        [1, 1],
      ],
      syntheticTrainer: [[1, 0], [1]],
      extra: true,
    };
    // @ts-expect-error the faults are the point
    const problems = problemsOf(() => discreteQuantities(faulty));
    expect(problems.map((problem) => problem.path)).toEqual([
      'extra',
      'itemLaw',
      'anchorItems',
      'output[0][1]',
      'syntheticTrainer[1]',
    ]);
    expect(problems.filter(({ expected, next }) => expected === '' || next === '')).toEqual([]);
  });

  it.each([null, 3, 'chain', []])('is anything that is not an object: %j', (value) => {
    expect(discreteChainProblems(value)).toHaveLength(1);
  });

  it('is one whose enumeration would not end', () => {
    const rows = Array.from({ length: 2 ** 13 }, () => [1]);
    const huge = {
      ...sound,
      syntheticItems: 13,
      syntheticTrainer: rows,
      anchorTrainer: [[1], [1]],
      loss: undefined,
    };
    expect(discreteChainProblems(huge)).toEqual([
      expect.objectContaining({ received: expect.stringContaining('67108864 states') }),
    ]);
  });
});
