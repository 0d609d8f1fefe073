import type { DenseMatrix } from '@ggmi/numerics';
import { difference, sum, type Value } from '../quantity/value.js';
import type { ChainMoments } from './chain-moments.js';
import { gaussianInformation } from './gaussian-information.js';
import { linearCombination } from './matrix-forms.js';

/** The mutual informations of a linear-Gaussian chain, in nats per data set. */
export interface LinearGaussianInformation {
  /** I(S_anchor;W'). */
  readonly anchor: Value;
  /** I(S_gen;W). */
  readonly synthetic: Value;
  /** I(S_gen;W|p). */
  readonly syntheticGivenPrompt: Value;
  /** I(S_anchor;W) = I(p;W) = I(e_p;W): W sees the anchors through A p alone. */
  readonly anchorWeights: Value;
  /** I(S_anchor;M(p)) = I(p;M(p)). */
  readonly anchorOutput: Value;
  /** I(S_anchor;S_gen) = I(p;S_gen). */
  readonly anchorSynthetic: Value;
  /** I(e_M;W). */
  readonly generatorFactor: Value;
  /** δ* = I(e_M;e_p|W) + I(ε;W|e_M,e_p); I(e_M;e_p) = 0 in this chain. */
  readonly flowRemainder: Value;
}

/** The mutual informations from the chain's moments: each ½ ln of a ratio of determinants. */
export function linearGaussianInformation(moments: ChainMoments): LinearGaussianInformation {
  const { weightsFromShared, weightsFromGenerator, weightsFromCuration } = moments;
  const noise = moments.syntheticTrainerNoise;
  // The covariance of W with the named parts still random and all other parts known.
  const all = add(weightsFromShared, weightsFromGenerator, weightsFromCuration, noise);
  const promptKnown = add(weightsFromGenerator, weightsFromCuration, noise);
  const generatorKnown = add(weightsFromShared, weightsFromCuration, noise);
  const bothKnown = add(weightsFromCuration, noise);
  const inWeights = (of: string, total: DenseMatrix, conditional: DenseMatrix): Value =>
    gaussianInformation({ of, total, conditional });

  const generatorFactor = inWeights('I(e_M;W)', all, generatorKnown);
  const generatorFactorGivenPrompt = inWeights('I(e_M;W|e_p)', promptKnown, bothKnown);
  const curation = inWeights('I(ε;W|e_M,e_p)', bothKnown, noise);
  return {
    anchor: gaussianInformation({
      of: "I(S_anchor;W')",
      total: add(moments.anchorSignal, moments.anchorTrainerNoise),
      conditional: moments.anchorTrainerNoise,
    }),
    synthetic: inWeights('I(S_gen;W)', all, noise),
    syntheticGivenPrompt: inWeights('I(S_gen;W|p)', promptKnown, noise),
    anchorWeights: inWeights('I(S_anchor;W)', all, promptKnown),
    anchorOutput: sharedInformation('I(S_anchor;M(p))', moments, moments.generator),
    anchorSynthetic: sharedInformation(
      'I(S_anchor;S_gen)',
      moments,
      add(moments.generator, moments.curation),
    ),
    generatorFactor,
    flowRemainder: sum(difference(generatorFactorGivenPrompt, generatorFactor), curation),
  };
}

/**
 * I(p; n items A p + own noise): the mean of the items is sufficient for p, so the information is
 * ½ ln(|K + n G| / |K|).
 */
function sharedInformation(of: string, moments: ChainMoments, own: DenseMatrix): Value {
  return gaussianInformation({
    of,
    total: linearCombination([1, own], [moments.syntheticItems, moments.shared]),
    conditional: own,
  });
}

function add(...matrices: readonly DenseMatrix[]): DenseMatrix {
  return linearCombination(...matrices.map((matrix) => [1, matrix] as const));
}
