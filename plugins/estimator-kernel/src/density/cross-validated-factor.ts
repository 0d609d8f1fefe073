import { logDensities } from './log-densities.js';
import type { WhitenedBlock } from './whiten.js';

/** A bandwidth factor, and whether the search for it came to an end inside its range. */
export interface DensityFactor {
  readonly factor: number;
  readonly converged: boolean;
}

/** Steps of ln h from Scott's factor at which the search begins: tails want more, fine structure less. */
const STEPS = [-2.5, -1.5, -0.5, 0.5, 1.5, 2.5];
/** Width of ln h at which the search ends: the likelihood is flat there. */
const LOG_PRECISION = 0.02;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * The factor h with the greatest leave-one-out log-likelihood: the best of six, then golden section.
 *
 * Source: Habbema, Hermans & van den Broek 1974; Duin 1976, IEEE Trans. Comput. 25, 1175. About 18
 * passes over the pairs. `converged` is false where the best of the six is at an end: repeated rows
 * pull h to 0, where the likelihood has no bound.
 */
export function crossValidatedFactor(whitened: WhitenedBlock): DensityFactor {
  const { rows, columns } = whitened.block;
  const centre = -Math.log(rows) / (columns + 4);
  const likelihood = (logFactor: number): number =>
    logDensities(whitened, {
      factor: Math.exp(logFactor),
      evaluation: 'leave-one-out',
    }).reduce((sum, each) => sum + each, 0);
  const values = STEPS.map((step) => likelihood(centre + step));
  const best = values.indexOf(Math.max(...values));
  const at = centre + STEPS[best]!;
  if (best === 0 || best === STEPS.length - 1) return { factor: Math.exp(at), converged: false };
  return { factor: Math.exp(goldenSection(likelihood, at - 1, at + 1)), converged: true };
}

/** Where a function with one peak in low … high is greatest, to LOG_PRECISION. */
function goldenSection(value: (at: number) => number, from: number, to: number): number {
  let low = from;
  let high = to;
  let left = evaluated(value, high - GOLDEN * (high - low));
  let right = evaluated(value, low + GOLDEN * (high - low));
  while (high - low > LOG_PRECISION) {
    if (left.value >= right.value) {
      high = right.at;
      right = left;
      left = evaluated(value, high - GOLDEN * (high - low));
    } else {
      low = left.at;
      left = right;
      right = evaluated(value, low + GOLDEN * (high - low));
    }
  }
  return (low + high) / 2;
}

function evaluated(value: (at: number) => number, at: number) {
  return { at, value: value(at) };
}
