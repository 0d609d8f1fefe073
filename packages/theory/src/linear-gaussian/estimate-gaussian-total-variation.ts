import { fillNormal, type DenseMatrix, type RandomStream } from '@ggmi/numerics';
import { estimatedQuantity, exactQuantity, type Quantity } from '../quantity/quantity.js';
import type { QuantityId } from '../quantity/quantity-catalog.js';
import { chainMoments } from './chain-moments.js';
import { gaussianLaw, logDensity, type GaussianLaw } from './gaussian-law.js';
import type { LinearGaussianChain } from './linear-gaussian-chain.js';
import { linearGaussianStyle } from './linear-gaussian-quantities.js';
import { linearCombination } from './matrix-forms.js';
import { independentCoordinates } from './pivoted-cholesky.js';
import { assertLinearGaussianChain } from './linear-gaussian-problems.js';

/** A pair of laws N(0, P) and N(μ, Q) with a random shift μ ~ N(0, spread). */
interface ShiftedPair {
  readonly id: QuantityId;
  readonly from: DenseMatrix;
  readonly to: DenseMatrix;
  readonly shift: DenseMatrix;
}

/**
 * The total variation distances between D, D_M and D_gen by Monte Carlo, with standard errors.
 *
 * D_TV(P, Q) = E_P max(0, 1 − q/p): the mean of draws in [0, 1]. Averages over known prompts draw
 * one prompt per sample. A distance that singular laws fix at 0 or 1 is `exact`.
 *
 * @param options.samples draws per distance, at least 2.
 * Throws MalformedChainError (`CHAIN_MALFORMED`) and RangeError for fewer than 2 samples.
 */
export function estimateGaussianTotalVariation(
  chain: LinearGaussianChain,
  options: { readonly samples: number; readonly random: RandomStream },
): readonly Quantity[] {
  assertLinearGaussianChain(chain);
  if (!Number.isInteger(options.samples) || options.samples < 2) {
    throw new RangeError(`samples is ${options.samples}; it has to be an integer of at least 2.`);
  }
  const { item, generator, shared, curation } = chainMoments(chain);
  const output = linearCombination([1, generator], [1, shared]);
  const own = linearCombination([1, generator], [1, curation]);
  const synthetic = linearCombination([1, own], [1, shared]);
  const still = linearCombination([0, shared]);
  const pairs: readonly ShiftedPair[] = [
    { id: 'task-divergence', from: item, to: output, shift: still },
    { id: 'generation-divergence', from: output, to: synthetic, shift: still },
    { id: 'task-divergence-given-prompt', from: item, to: generator, shift: shared },
    { id: 'generation-divergence-given-prompt', from: generator, to: own, shift: still },
  ];
  return pairs.map((pair) =>
    totalVariation(pair, { samples: options.samples, random: options.random.fork(pair.id) }),
  );
}

function totalVariation(
  pair: ShiftedPair,
  draws: { readonly samples: number; readonly random: RandomStream },
): Quantity {
  const style = linearGaussianStyle;
  const from = gaussianLaw(pair.from);
  const to = gaussianLaw(pair.to);
  if (from !== undefined && to !== undefined) {
    const estimate = meanPositivePart({
      from,
      to,
      shift: independentCoordinates(pair.shift).root,
      ...draws,
    });
    return estimatedQuantity(pair.id, estimate, { style });
  }
  if (from !== undefined || to !== undefined) {
    const note = 'one of the two laws has no density, so they charge disjoint sets';
    return exactQuantity(pair.id, 1, { style, note });
  }
  const same = pair.from.values.every((entry, index) => entry === pair.to.values[index]);
  if (same && pair.shift.values.every((entry) => entry === 0)) {
    return exactQuantity(pair.id, 0, { style, note: 'the two laws are the same' });
  }
  return exactQuantity(pair.id, { missing: 'neither law has a density' }, { style });
}

function meanPositivePart(input: {
  readonly from: GaussianLaw;
  readonly to: GaussianLaw;
  readonly shift: DenseMatrix;
  readonly samples: number;
  readonly random: RandomStream;
}): { readonly value: number; readonly standardError: number } {
  const { from, to, shift, samples, random } = input;
  const parts = new Float64Array(samples);
  for (let sample = 0; sample < samples; sample++) {
    const point = normalDraw(from.factor, random);
    const mean = normalDraw(shift, random);
    const logRatio = logDensity(to, point, mean) - logDensity(from, point);
    parts[sample] = Math.max(0, -Math.expm1(logRatio));
  }
  const value = parts.reduce((total, part) => total + part, 0) / samples;
  const squares = parts.reduce((total, part) => total + (part - value) ** 2, 0);
  return { value, standardError: Math.sqrt(squares / (samples - 1) / samples) };
}

/** A draw of N(0, R Rᵀ). */
function normalDraw(root: DenseMatrix, random: RandomStream): Float64Array {
  const standard = fillNormal(new Float64Array(root.columns), random);
  const draw = new Float64Array(root.rows);
  for (let i = 0; i < root.rows; i++) {
    for (let j = 0; j < root.columns; j++) {
      draw[i]! += root.values[i * root.columns + j]! * standard[j]!;
    }
  }
  return draw;
}
