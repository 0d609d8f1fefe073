import type { NamedExample } from './named-example.js';
import { copyingChain, keepItem, zeroOneLoss } from './one-bit.js';

const COPIES = 10;
const DATA_SETS = 2 ** COPIES;

/** W is the last of the ten copies: data set number modulo 2. */
const lastItem = Array.from({ length: DATA_SETS }, (_, dataSet) =>
  dataSet % 2 === 0 ? [1, 0] : [0, 1],
);

/** Learners and prompts that break the printed error bounds. */
export const generalizationExamples: readonly NamedExample[] = [
  {
    id: 'constant-learner',
    title: 'a constant learner on a fair coin, n = 1, 0–1 loss',
    shows:
      'I(S;W) = 0 and the signed gap is 0, but E|R_D − R̂_S| = ½: the information bounds the signed expectation only. With ln 2 inside the root it bounds the absolute one.',
    chain: {
      ...copyingChain,
      syntheticTrainer: [[1], [1]],
      anchorTrainer: [[1], [1]],
      loss: { table: [[0, 1]], range: [0, 1] },
    },
  },
  {
    id: 'shared-prompt',
    title: 'a fair-bit prompt that ten items share',
    shows:
      'M copies p ten times and W = p. Towards a fresh prompt the gap is ½ while √(2σ² I(S_gen;W)/n) is 0.186: items that share a prompt are not i.i.d. from the mixture. Given p both sides are 0.',
    chain: {
      ...copyingChain,
      syntheticItems: COPIES,
      curation: keepItem,
      syntheticTrainer: lastItem,
    },
  },
  {
    id: 'memorising-learner',
    title: 'weights that are the data',
    shows:
      'I(S;W) = H(S), the most there is. On two items of a fair coin the 0–1 training error of a learner that answers with the majority and keeps both items is lower than its risk, and the bound is far from tight.',
    chain: {
      ...copyingChain,
      anchorItems: 2,
      syntheticItems: 2,
      prompt: 'reversible',
      promptFactor: pointMasses(4),
      generatorFactor: [[0.5, 0.5]],
      output: Array.from({ length: 4 }, () => [0, 1]),
      syntheticTrainer: pointMasses(4),
      anchorTrainer: pointMasses(4),
      loss: {
        table: [
          [0, 1],
          [0.5, 0.5],
          [0.5, 0.5],
          [1, 0],
        ],
        range: zeroOneLoss.range,
      },
    },
  },
];

function pointMasses(size: number): readonly (readonly number[])[] {
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_unused, column) => (row === column ? 1 : 0)),
  );
}
