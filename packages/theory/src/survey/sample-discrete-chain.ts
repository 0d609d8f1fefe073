import { permutation, type RandomStream } from '@ggmi/numerics';
import type { DiscreteChain } from '../discrete/discrete-chain.js';

/** The random laws of chains, by name. */
export const chainLaws = {
  dirichlet:
    'every probability row Dirichlet(1, …, 1); φ reversible; e_M drawn given e_p; every entry of μ and κ a uniform item; losses uniform on [0, 1]',
  'dirichlet-independent-factors': 'as dirichlet, with e_M independent of e_p',
  'dirichlet-reversible':
    'as dirichlet, with e_M independent of e_p and e_p a uniformly random permutation of p, so that the prompt factor is sufficient',
} as const;

/** The name of a random law of chains. */
export type ChainLaw = keyof typeof chainLaws;

/** The alphabets of a random chain. */
export interface ChainSizes {
  readonly items: number;
  readonly anchorItems: number;
  readonly syntheticItems: number;
  /** |e_p|; under `dirichlet-reversible` it is the number of prompts instead. */
  readonly promptFactors: number;
  readonly generatorFactors: number;
  readonly curationFactors: number;
  readonly weights: number;
  readonly anchorWeights: number;
}

/** m = n = 1; items, e_p, e_M, W and W' of size 4; ε of size 2. */
export const defaultChainSizes: ChainSizes = {
  items: 4,
  anchorItems: 1,
  syntheticItems: 1,
  promptFactors: 4,
  generatorFactors: 4,
  curationFactors: 2,
  weights: 4,
  anchorWeights: 4,
};

/**
 * A random discrete chain of a named law.
 *
 * With more than one synthetic item e_p is a uniformly random function of p, because the items have
 * to be i.i.d. given p.
 */
export function sampleDiscreteChain(
  law: ChainLaw,
  random: RandomStream,
  sizes: ChainSizes = defaultChainSizes,
): DiscreteChain {
  const { items } = sizes;
  const anchors = items ** sizes.anchorItems;
  const dataSets = items ** sizes.syntheticItems;
  const promptFactors = law === 'dirichlet-reversible' ? anchors : sizes.promptFactors;
  const rows = (count: number, size: number): number[][] =>
    Array.from({ length: count }, () => uniformLaw(size, random));
  const entries = (count: number, size: number): number[][] =>
    Array.from({ length: count }, () => Array.from({ length: size }, () => random.integer(items)));
  const hypotheses = Math.max(sizes.weights, sizes.anchorWeights);
  return {
    itemLaw: uniformLaw(items, random),
    anchorItems: sizes.anchorItems,
    syntheticItems: sizes.syntheticItems,
    prompt: 'reversible',
    promptFactor: promptFactorRows(law, random, { anchors, promptFactors, sizes }),
    generatorFactor: rows(law === 'dirichlet' ? promptFactors : 1, sizes.generatorFactors),
    curationFactor: uniformLaw(sizes.curationFactors, random),
    output: entries(promptFactors, sizes.generatorFactors),
    curation: entries(items, sizes.curationFactors),
    syntheticTrainer: rows(dataSets, sizes.weights),
    anchorTrainer: rows(anchors, sizes.anchorWeights),
    loss: {
      table: Array.from({ length: hypotheses }, () =>
        Array.from({ length: items }, () => random.uniform()),
      ),
      range: [0, 1],
    },
  };
}

/** A draw of Dirichlet(1, …, 1), the uniform law on the simplex: normalised exponential draws. */
export function uniformLaw(size: number, random: RandomStream): number[] {
  const draws = Array.from({ length: size }, () => -Math.log1p(-random.uniform()));
  const total = draws.reduce((sum, draw) => sum + draw, 0);
  return draws.map((draw) => draw / total);
}

function promptFactorRows(
  law: ChainLaw,
  random: RandomStream,
  given: {
    readonly anchors: number;
    readonly promptFactors: number;
    readonly sizes: ChainSizes;
  },
): number[][] {
  const { anchors, promptFactors, sizes } = given;
  const pointMass = (at: number): number[] =>
    Array.from({ length: promptFactors }, (_, e) => (e === at ? 1 : 0));
  if (law === 'dirichlet-reversible') {
    return Array.from(permutation(anchors, random), pointMass);
  }
  return Array.from({ length: anchors }, () =>
    sizes.syntheticItems > 1
      ? pointMass(random.integer(promptFactors))
      : uniformLaw(promptFactors, random),
  );
}
