import type { DenseMatrix } from '../linear-algebra/dense-matrix.js';
import type { RandomStream } from '../random/random-stream.js';

/** A law that can be drawn from, with its exact density. */
export interface LawWithDensity {
  /** Independent draws, one per row. */
  sample(rows: number, random: RandomStream): DenseMatrix;
  /** ln of the density at every row, nats; −∞ where it is 0. */
  logDensity(points: DenseMatrix): Float64Array;
}

/** A mean of independent draws. */
export interface MonteCarloMean {
  readonly value: number;
  /** Sample standard deviation over √draws. */
  readonly standardError: number;
}

/** Divergences of P from Q by draws of P and exact densities. */
export interface MonteCarloDivergence {
  /** KL(P‖Q), nats. Infinite, with standard error 0, where a draw of P has density 0 under Q. */
  readonly kullbackLeibler: MonteCarloMean;
  /** D_TV(P, Q) = ½ L1, in [0, 1]. */
  readonly totalVariation: MonteCarloMean;
  /** Draws of P at which the density of Q is 0. */
  readonly outside: number;
  readonly draws: number;
}

/** How much to draw, and from which stream. */
export interface MonteCarloOptions {
  /** Draws of P, at least 2. */
  readonly draws: number;
  /** Used from where it stands: pass a fresh fork. The same stream gives the same draws of P, whatever Q. */
  readonly random: RandomStream;
}

/**
 * KL(P‖Q) = E_P ln(p/q) and D_TV(P, Q) = E_P max(0, 1 − q/p), as means over draws of P.
 *
 * The second form of the total variation, ∫(p − q)₊, has terms in [0, 1] and so always a standard
 * error; those of ½ E_P|1 − q/p|, equal in mean, may have none. Both means are unbiased.
 * Throws RangeError for fewer than 2 draws, a density of P that is 0 at its own draw, or one that is
 * infinite or NaN.
 */
export function monteCarloDivergence(
  p: LawWithDensity,
  q: LawWithDensity,
  { draws, random }: MonteCarloOptions,
): MonteCarloDivergence {
  const points = drawPoints(p, draws, random);
  const ratios = logDensityAtOwnDraws(p, points);
  const other = q.logDensity(points);
  let outside = 0;
  for (let n = 0; n < draws; n++) {
    ratios[n] = ratios[n]! - other[n]!;
    if (ratios[n] === Infinity) outside += 1;
    else if (!Number.isFinite(ratios[n]!)) {
      throw new RangeError(`The logarithm of the density of Q at draw ${n} is ${other[n]}.`);
    }
  }
  const kullbackLeibler =
    outside > 0 ? { value: Infinity, standardError: 0 } : meanWithError(ratios);
  const excess = ratios.map((ratio) => (ratio > 0 ? -Math.expm1(-ratio) : 0));
  return { kullbackLeibler, totalVariation: meanWithError(excess), outside, draws };
}

/** The differential entropy −E_P ln p, nats: that of one draw. Errors as `monteCarloDivergence`. */
export function monteCarloEntropy(
  p: LawWithDensity,
  { draws, random }: MonteCarloOptions,
): MonteCarloMean {
  const points = drawPoints(p, draws, random);
  return meanWithError(logDensityAtOwnDraws(p, points).map((density) => -density));
}

function drawPoints(p: LawWithDensity, draws: number, random: RandomStream): DenseMatrix {
  if (Number.isInteger(draws) && draws >= 2) return p.sample(draws, random);
  throw new RangeError(`Monte Carlo takes a whole number of at least 2 draws, not ${draws}.`);
}

function logDensityAtOwnDraws(p: LawWithDensity, points: DenseMatrix): Float64Array {
  const densities = p.logDensity(points);
  const bad = densities.findIndex((density) => !Number.isFinite(density));
  if (bad < 0) return densities;
  throw new RangeError(
    `A law must have a finite density at its own draws; the logarithm at draw ${bad} is ${densities[bad]}.`,
  );
}

function meanWithError(values: Float64Array): MonteCarloMean {
  const count = values.length;
  const value = values.reduce((sum, each) => sum + each, 0) / count;
  const squares = values.reduce((sum, each) => sum + (each - value) ** 2, 0);
  return { value, standardError: Math.sqrt(squares / (count - 1) / count) };
}
