import type { NamedExample } from './named-example.js';
import { copyBit, copyingChain } from './one-bit.js';

/** The smallest chains whose I(S_gen;W) exceeds the information flow with δ = 0. */
export const informationFlowExamples: readonly NamedExample[] = [
  {
    id: 'information-flow-xor',
    title: 'exclusive or of two fair bits',
    shows:
      'Without noise: W = e_p xor e_M is independent of either factor, so B_syn = 0 and ΔI = H(e_M), yet I(S_gen;W) = ln 2. δ* = I(e_M;e_p|W) = ln 2. With one state of e_p or of e_M and no noise there is no counter-example.',
    chain: { ...copyingChain, generatorFactor: [[0.5, 0.5]], output: 'addition-modulo' },
  },
  {
    id: 'information-flow-curation',
    title: 'weights that memorise the curation noise',
    shows:
      'The smallest of all: one state of e_p and of e_M, a constant output and a fair noise bit. The whole of I(S_gen;W) = ln 2 is δ* = I(ε;W|e_M,e_p).',
    chain: {
      ...copyingChain,
      prompt: [0, 0],
      promptFactor: [[1]],
      output: [[0]],
      curationFactor: [0.5, 0.5],
      curation: 'addition-modulo',
      syntheticTrainer: copyBit,
    },
  },
];
