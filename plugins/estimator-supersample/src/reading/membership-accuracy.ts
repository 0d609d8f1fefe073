/**
 * The accuracy of guessing the trained member of a pair as the one with the lower loss, ties by a
 * fair coin: P(T > 0) + ½ P(T = 0). In [0, 1]; 0.5 where nothing can be told.
 */
export function membershipAccuracy(differences: readonly number[]): number {
  let score = 0;
  for (const difference of differences) {
    if (difference > 0) score += 1;
    else if (difference === 0) score += 0.5;
  }
  return score / differences.length;
}
