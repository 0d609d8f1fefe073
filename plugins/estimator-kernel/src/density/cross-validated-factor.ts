import { logDensities } from './log-densities.js';
import type { WhitenedBlock } from './whiten.js';

/** A bandwidth factor, and whether the search for it came to an end inside its range. */
export interface DensityFactor {
  readonly factor: number;
  readonly converged: boolean;
}

/** The search runs over Scott's factor times e^±2.5: far tails need more, fine structure less. */
const LOG_RANGE = 2.5;
/** Width of ln h at which it ends: the likelihood is flat there. */
const LOG_PRECISION = 0.02;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * The factor h with the greatest leave-one-out log-likelihood, by golden section in ln h.
 *
 * Source: Habbema, Hermans & van den Broek 1974; Duin 1976, IEEE Trans. Comput. 25, 1175. About 15
 * passes over the pairs. `converged` is false where the greatest lies at an end of the range: tied
 * rows pull h to 0.
 */
export function crossValidatedFactor(whitened: WhitenedBlock): DensityFactor {
  const { rows, columns } = whitened.block;
  const centre = -Math.log(rows) / (columns + 4);
  const likelihood = (logFactor: number): number =>
    logDensities(whitened, {
      factor: Math.exp(logFactor),
      evaluation: 'leave-one-out',
    }).reduce((sum, each) => sum + each, 0);
  let low = centre - LOG_RANGE;
  let high = centre + LOG_RANGE;
  let left = { at: high - GOLDEN * (high - low), value: 0 };
  let right = { at: low + GOLDEN * (high - low), value: 0 };
  left.value = likelihood(left.at);
  right.value = likelihood(right.at);
  while (high - low > LOG_PRECISION) {
    if (left.value >= right.value) {
      high = right.at;
      right = left;
      const at = high - GOLDEN * (high - low);
      left = { at, value: likelihood(at) };
    } else {
      low = left.at;
      left = right;
      const at = low + GOLDEN * (high - low);
      right = { at, value: likelihood(at) };
    }
  }
  const logFactor = (low + high) / 2;
  return {
    factor: Math.exp(logFactor),
    converged: Math.abs(logFactor - centre) < LOG_RANGE - LOG_PRECISION,
  };
}
