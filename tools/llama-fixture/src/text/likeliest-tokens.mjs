/** The `count` tokens of largest log-probability, likeliest first. */
export function likeliestTokens(logProbabilities, count) {
  return Array.from(logProbabilities.keys())
    .sort((a, b) => logProbabilities[b] - logProbabilities[a] || a - b)
    .slice(0, count);
}
