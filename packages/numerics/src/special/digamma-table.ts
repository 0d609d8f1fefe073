/** −γ (Euler–Mascheroni), split into its nearest double and the remainder. */
const MINUS_GAMMA = -0.5772156649015329;
const MINUS_GAMMA_REMAINDER = 4.942915152430645e-18;

/**
 * ψ(1) … ψ(maximum) at their own index: `table[n]` is ψ(n), and `table[0]` is −∞, the pole.
 *
 * ψ(n) = −γ + Σ_{j<n} 1/j (DLMF 5.4.14), summed with compensation: relative error below 10⁻¹⁵.
 * Throws RangeError unless `maximum` is an integer ≥ 1.
 */
export function digammaTable(maximum: number): Float64Array {
  if (!Number.isInteger(maximum) || maximum < 1) {
    throw new RangeError(`A digamma table reaches to an integer ≥ 1; it was asked for ${maximum}.`);
  }
  const table = new Float64Array(maximum + 1);
  table[0] = -Infinity;
  let sum = MINUS_GAMMA;
  let remainder = MINUS_GAMMA_REMAINDER;
  table[1] = sum;
  for (let n = 2; n <= maximum; n++) {
    const divisor = n - 1;
    const term = 1 / divisor;
    const next = sum + term;
    // Neumaier: what the addition lost, whichever of the two was larger.
    remainder += Math.abs(sum) >= term ? sum - next + term : term - next + sum;
    sum = next;
    table[n] = sum + remainder;
  }
  return table;
}

/**
 * ψ(n) of one whole number n ≥ 1, in O(n): `digammaTable(n)[n]`. For many numbers make one table.
 * Throws RangeError unless n is an integer ≥ 1.
 */
export function digammaInteger(n: number): number {
  return digammaTable(n)[n]!;
}
