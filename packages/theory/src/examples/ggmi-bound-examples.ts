import type { NamedExample } from './named-example.js';
import { copyBit, copyingChain, flipBit, zeroOneLoss } from './one-bit.js';

const noiseFree = {
  ...copyingChain,
  itemLaw: [0.7, 0.3],
  generatorFactor: [[0.9, 0.1]],
  output: 'addition-modulo',
  syntheticTrainer: flipBit(0.2),
  anchorTrainer: flipBit(0.25),
} as const;

/** Three items of which the generator also emits one that the task does not have. */
const threeItems = {
  kind: 'discrete',
  itemLaw: [0.6, 0.4, 0],
  anchorItems: 1,
  syntheticItems: 1,
  prompt: [0, 1, 1],
  promptFactor: copyBit,
  generatorFactor: [[0.7, 0.3]],
  curationFactor: [1],
  output: [
    [0, 2],
    [1, 2],
  ],
  curation: [[0], [1], [0]],
  syntheticTrainer: [
    [0.9, 0.1],
    [0.1, 0.9],
    [0.5, 0.5],
  ],
  anchorTrainer: [
    [0.9, 0.1],
    [0.1, 0.9],
    [0.5, 0.5],
  ],
  loss: {
    table: [
      [0, 1, 1],
      [1, 0, 1],
    ],
    range: [0, 1],
  },
} as const;

/** Where the GGMI bound is an equality, where it fails, and where it holds. */
export const ggmiBoundExamples: readonly NamedExample[] = [
  {
    id: 'reversible-noise-free',
    title: 'reversible prompt, no curation noise',
    shows: 'The GGMI bound is an equality: both corrections to it are 0.',
    chain: noiseFree,
  },
  {
    id: 'additive-noise',
    title: 'curation adds independent noise',
    shows: 'The GGMI bound fails by exactly H(S_gen) − H(M(p)) = I(ε;S_gen).',
    chain: { ...noiseFree, curationFactor: [0.85, 0.15], curation: 'addition-modulo' },
  },
  {
    id: 'filtering-curation',
    title: 'curation only repairs malformed items',
    shows: 'The GGMI bound holds: curation removes entropy, so H(S_gen) ≤ H(M(p)).',
    chain: threeItems,
  },
  {
    id: 'deterministic-generator',
    title: 'greedy decoding',
    shows: 'ΔI = 0: the output is a function of the prompt.',
    chain: {
      ...copyingChain,
      itemLaw: [0.7, 0.3],
      syntheticTrainer: flipBit(0.1),
      anchorTrainer: flipBit(0.1),
    },
  },
  {
    id: 'constant-generator',
    title: 'a generator that always emits the same item',
    shows:
      "GGMI is as large as it can be, I(S_anchor;W'), because I(S_gen;W) is 0; the held-out loss E R_D(W) is 0.7 against 0.42 of the anchors alone. GGMI does not rank generators.",
    chain: {
      ...copyingChain,
      itemLaw: [0.3, 0.7],
      output: [[0], [0]],
      anchorTrainer: copyBit,
      loss: zeroOneLoss,
    },
  },
];
