/** A categorical law prepared for drawing a state in constant time. */
export interface AliasTable {
  /** K. */
  readonly states: number;
  /** Of each of K equal cells, the share in [0, 1] that belongs to the state of its own number. */
  readonly shares: Float64Array;
  /** 2K states: of each cell its own, then the one that has the rest of it. */
  readonly choices: Int32Array;
}

/**
 * The alias table of a law with the given weights, which need not sum to 1.
 *
 * A uniform u in [0, 1) chooses cell i = ⌊K u⌋, and state choices[2i] if K u − i < shares[i], else
 * choices[2i + 1].
 * Throws RangeError unless the weights are finite, not negative and some above 0.
 * Source: M. D. Vose, IEEE Trans. Softw. Eng. 17(9), 1991.
 */
export function aliasTable(weights: ArrayLike<number>): AliasTable {
  const states = weights.length;
  let total = 0;
  for (let i = 0; i < states; i++) {
    const weight = weights[i]!;
    if (!(weight >= 0 && weight < Infinity)) {
      throw new RangeError(`Weight ${i} must be finite and at least 0; it is ${weight}.`);
    }
    total += weight;
  }
  if (!(total > 0 && total < Infinity)) {
    throw new RangeError(`The weights must have a finite sum above 0; it is ${total}.`);
  }
  const shares = Float64Array.from(weights, (weight) => (weight / total) * states);
  const choices = Int32Array.from({ length: 2 * states }, (_, i) => i >> 1);
  const small: number[] = [];
  const large: number[] = [];
  shares.forEach((share, state) => (share < 1 ? small : large).push(state));
  while (small.length > 0 && large.length > 0) {
    const poor = small.pop()!;
    const rich = large.at(-1)!;
    choices[2 * poor + 1] = rich;
    const rest = shares[rich]! - (1 - shares[poor]!);
    shares[rich] = rest;
    if (rest < 1) small.push(large.pop()!);
  }
  // What rounding left over is a whole cell.
  for (const state of [...small, ...large]) shares[state] = 1;
  return { states, shares, choices };
}
