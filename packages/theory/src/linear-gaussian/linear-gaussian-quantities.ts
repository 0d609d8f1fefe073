import type { Quantity, QuantityStyle } from '../quantity/quantity.js';
import { exactQuantity } from '../quantity/quantity.js';
import type { QuantityId } from '../quantity/quantity-catalog.js';
import { derive, difference, scale, sum, type Value } from '../quantity/value.js';
import { chainMoments } from './chain-moments.js';
import { gaussianDivergences } from './gaussian-divergences.js';
import type { LinearGaussianChain } from './linear-gaussian-chain.js';
import { linearGaussianEntropy, type LinearGaussianEntropy } from './linear-gaussian-entropy.js';
import {
  linearGaussianInformation,
  type LinearGaussianInformation,
} from './linear-gaussian-information.js';
import { squaredErrors } from './squared-error.js';
import { assertLinearGaussianChain } from './linear-gaussian-problems.js';

/** Labels of a chain with differential entropies and squared-error loss. */
export const linearGaussianStyle: QuantityStyle = { continuous: true, lossUnit: 'squared-error' };

/** One value of the list, by id. */
type Entry = readonly [id: QuantityId, value: Value, note?: string];

/**
 * Every quantity of a linear-Gaussian chain that has a closed form; all `exact`, in nats.
 *
 * Total variation distances have no closed form: see `estimateGaussianTotalVariation`. An infinite
 * or undefined quantity is listed as `unavailable` with its reason.
 *
 * Throws MalformedChainError (`CHAIN_MALFORMED`) with every problem of the chain.
 */
export function linearGaussianQuantities(chain: LinearGaussianChain): readonly Quantity[] {
  assertLinearGaussianChain(chain);
  const moments = chainMoments(chain);
  const information = linearGaussianInformation(moments);
  const entropy = linearGaussianEntropy(moments);
  const errors = squaredErrors(moments);
  const entries: readonly Entry[] = [
    ...informationEntries(information),
    ...entropyEntries(entropy),
    ...flowEntries(information, entropy),
    ...ggmiEntries(information, entropy),
    ...gaussianDivergences(moments),
    ['anchor-risk', errors.anchorRisk],
    ['synthetic-risk', errors.syntheticRisk],
    ['anchor-gap', errors.anchorGap],
    ['synthetic-gap', errors.syntheticGap],
    ['synthetic-gap-own-law', errors.syntheticGapOwnLaw],
    ['synthetic-gap-given-prompt', errors.syntheticGapGivenPrompt],
    ...unavailableEntries(),
  ];
  return entries.map(([id, value, note]) =>
    exactQuantity(id, value, { style: linearGaussianStyle, note }),
  );
}

function informationEntries(information: LinearGaussianInformation): readonly Entry[] {
  return [
    ['anchor-information', information.anchor],
    ['synthetic-information', information.synthetic],
    ['ggmi', difference(information.anchor, information.synthetic)],
    ['synthetic-information-given-prompt', information.syntheticGivenPrompt],
    ['anchor-weights-information', information.anchorWeights],
    ['anchor-output-information', information.anchorOutput],
    ['anchor-synthetic-information', information.anchorSynthetic],
    ['prompt-output-information', information.anchorOutput],
  ];
}

function entropyEntries(entropy: LinearGaussianEntropy): readonly Entry[] {
  const exchangeable = 'items share the prompt: n times this exceeds the entropy of the data set';
  return [
    ['anchor-entropy-per-item', entropy.anchorPerItem],
    ['anchor-entropy', entropy.anchor],
    ['output-entropy-per-item', entropy.outputPerItem, exchangeable],
    ['output-entropy', entropy.output],
    ['synthetic-entropy-per-item', entropy.syntheticPerItem, exchangeable],
    ['synthetic-entropy', entropy.synthetic],
    ['information-gain-per-item', entropy.gainPerItem],
    ['information-gain', entropy.gain],
    ['synthetic-entropy-given-anchor', entropy.syntheticGivenAnchor],
  ];
}

function flowEntries(
  information: LinearGaussianInformation,
  entropy: LinearGaussianEntropy,
): readonly Entry[] {
  // g is linear and e_M independent of e_p, so e_M read as g(e_M) has the entropy of M(p) given p.
  const reading = 'e_M is read as g(e_M) = B e_M, the part that reaches the output';
  return [
    ['generator-factor-entropy', entropy.gain, reading],
    ['generator-factor-information', information.generatorFactor],
    ['prompt-factor-information', information.anchorWeights],
    ['compression-bottleneck', sum(information.generatorFactor, information.anchorWeights)],
    ['information-flow-remainder', information.flowRemainder],
    ['information-flow-slack', difference(entropy.gain, entropy.gain), reading],
  ];
}

function ggmiEntries(
  information: LinearGaussianInformation,
  entropy: LinearGaussianEntropy,
): readonly Entry[] {
  const entropyDifference = difference(entropy.anchor, entropy.synthetic);
  const leftByWeights = difference(entropy.anchor, information.anchorWeights);
  const leftByAnchorWeights = difference(entropy.anchor, information.anchor);
  const leftByOutput = difference(entropy.anchor, information.anchorOutput);
  const syntheticLeft = difference(entropy.synthetic, information.synthetic);
  // H(S_anchor|W) − H(S_anchor|W'), in the form that needs no density of the anchors.
  const weightsDifference = difference(information.anchor, information.anchorWeights);
  return [
    [
      'entropy-difference',
      entropyDifference,
      'the zero of a differential entropy depends on units',
    ],
    ['anchor-entropy-given-weights', leftByWeights],
    ['anchor-entropy-given-anchor-weights', leftByAnchorWeights],
    ['anchor-entropy-given-output', leftByOutput],
    ['synthetic-entropy-given-weights', syntheticLeft],
    ['prompt-weights-difference', weightsDifference],
    [
      'alpha',
      ratio(leftByOutput, leftByWeights),
      'a ratio of differential entropies need not lie in [0, 1]',
    ],
    [
      'ggmi-identity',
      sum(entropyDifference, scale(-1, leftByWeights), syntheticLeft, weightsDifference),
    ],
    [
      'ggmi-bound',
      sum(
        entropy.gain,
        scale(-1, leftByOutput),
        scale(-1, leftByWeights),
        scale(2, entropyDifference),
        syntheticLeft,
        weightsDifference,
      ),
    ],
    ['curation-entropy', difference(entropy.synthetic, entropy.output)],
    // p is a function of S_anchor and h(e_p) = A p is sufficient for M(p).
    ['prompt-factor-defect', difference(information.anchorOutput, information.anchorOutput)],
  ];
}

/** The α of the GGMI bound; undefined at 0/0 and wherever its denominator is 0. */
function ratio(numerator: Value, denominator: Value): Value {
  if (denominator === 0) return { missing: 'undefined: H(S_anchor|W) is 0' };
  return derive([numerator, denominator], (above, below) => above / below);
}

function unavailableEntries(): readonly Entry[] {
  const noTarget: Value = { missing: 'no target Y is part of this chain' };
  const noClosedForm: Value = { missing: 'no closed form for the absolute squared-error gap' };
  return [
    ['useful-gain', noTarget],
    ['off-task-diversity', noTarget],
    ['anchor-error', noClosedForm],
    ['synthetic-error', noClosedForm],
    ['synthetic-error-own-law', noClosedForm],
    ['synthetic-error-given-prompt', noClosedForm],
  ];
}
