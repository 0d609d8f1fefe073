import { normalQuantile } from '../special/normal-quantile.js';
import { ranks } from './ranks.js';

/**
 * Van der Waerden's normal scores Φ⁻¹(rank / (n + 1)), ties by their mean rank.
 *
 * Any strictly increasing map of the values leaves them unchanged to the last bit.
 * Throws RangeError for NaN.
 */
export function normalScores(values: Float64Array): Float64Array {
  const n = values.length;
  return ranks(values).map((rank) => normalQuantile(rank / (n + 1)));
}
