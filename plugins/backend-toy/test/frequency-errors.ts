/**
 * The largest distance of observed frequencies from a law, in standard errors √(p(1 − p)/N).
 * A state of probability 0 or 1 that was observed otherwise is infinitely far.
 */
export function frequencyErrors(draws: readonly number[], law: readonly number[]): number {
  const size = draws.length;
  const outside = draws.some((draw) => law[draw] === undefined);
  const errors = law.map((probability, state) => {
    const frequency = draws.filter((draw) => draw === state).length / size;
    const distance = Math.abs(frequency - probability);
    return distance === 0 ? 0 : distance / Math.sqrt((probability * (1 - probability)) / size);
  });
  return outside ? Infinity : Math.max(...errors);
}
