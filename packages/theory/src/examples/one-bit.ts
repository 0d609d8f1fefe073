import type { ProbabilityRows } from '../discrete/discrete-chain.js';

/** The identity channel on two states. */
export const copyBit: ProbabilityRows = [
  [1, 0],
  [0, 1],
];

/** A table of two items that keeps each as it is. */
export const keepItem: readonly (readonly number[])[] = [[0], [1]];

/** 0–1 loss of hypothesis w on item z: 1 where they differ. */
export const zeroOneLoss = {
  table: [
    [0, 1],
    [1, 0],
  ],
  range: [0, 1],
} as const;

/** A bit that is flipped with the given probability. */
export function flipBit(probability: number): ProbabilityRows {
  return [
    [1 - probability, probability],
    [probability, 1 - probability],
  ];
}

/** The chain in which one anchor bit passes through every stage unchanged. */
export const copyingChain = {
  kind: 'discrete',
  itemLaw: [0.5, 0.5],
  anchorItems: 1,
  syntheticItems: 1,
  prompt: 'reversible',
  promptFactor: copyBit,
  generatorFactor: [[1]],
  curationFactor: [1],
  output: keepItem,
  curation: keepItem,
  syntheticTrainer: copyBit,
  anchorTrainer: copyBit,
  loss: zeroOneLoss,
} as const;
