import { countCodePoints } from '../length/count-code-points.js';

/**
 * Letters, marks and digits of any script as a share of the characters that are no white space.
 * Nothing for a text without any.
 */
export function alphanumericShare(text: string): number | undefined {
  const alphanumerics = countMatched(text, /[\p{L}\p{M}\p{N}]+/gu);
  const total = countMatched(text, /\S+/gu);
  return total === 0 ? undefined : alphanumerics / total;
}

/** Characters in all matches. */
function countMatched(text: string, runs: RegExp): number {
  return (text.match(runs) ?? []).reduce((sum, run) => sum + countCodePoints(run), 0);
}

/** −Σ p ln p over the frequencies of the text's characters, in nats; 0 for an empty text. */
export function characterEntropyNats(text: string): number {
  const counts = new Map<string, number>();
  let total = 0;
  for (const character of text) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
    total += 1;
  }
  let entropy = 0;
  for (const count of counts.values()) entropy -= (count / total) * Math.log(count / total);
  return entropy;
}
