import type { RandomStream } from '@ggmi/core';

/** A state of a finite law, by one uniform number and the cumulative probabilities. */
export function drawState(law: readonly number[], random: Pick<RandomStream, 'uniform'>): number {
  const uniform = random.uniform();
  let cumulative = 0;
  let last = 0;
  for (let state = 0; state < law.length; state++) {
    const probability = law[state]!;
    if (probability === 0) continue;
    cumulative += probability;
    if (uniform < cumulative) return state;
    last = state;
  }
  // The probabilities sum to less than 1 by rounding: the draw fell into the gap.
  return last;
}
