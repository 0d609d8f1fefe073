/** −p ln p − (1 − p) ln(1 − p) in nats; 0 at p = 0 and p = 1. */
export function binaryEntropy(probability: number): number {
  if (probability === 0 || probability === 1) return 0;
  return -probability * Math.log(probability) - (1 - probability) * Math.log1p(-probability);
}

/**
 * The crossover β in [0, ½] of the binary symmetric channel that carries the given bits of a fair
 * bit: 1 − H₂(β) = bits, to the last bits of β by bisection.
 *
 * Throws RangeError unless 0 ≤ bits ≤ 1.
 */
export function crossoverOfInformation(bits: number): number {
  if (!(bits >= 0 && bits <= 1)) {
    throw new RangeError(`A binary channel carries 0 to 1 bit of a fair bit, not ${bits}.`);
  }
  if (bits === 1) return 0;
  if (bits === 0) return 0.5;
  const entropy = Math.LN2 * (1 - bits);
  let lower = 0;
  let upper = 0.5;
  for (;;) {
    const middle = (lower + upper) / 2;
    if (middle === lower || middle === upper) return middle;
    if (binaryEntropy(middle) < entropy) lower = middle;
    else upper = middle;
  }
}
