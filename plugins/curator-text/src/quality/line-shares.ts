import { countCodePoints } from '../length/count-code-points.js';

/** How much of a text repeats earlier lines; 0 for a text without lines. */
export interface LineShares {
  /** Lines that equal an earlier one, of all lines. */
  readonly lines: number;
  /** Characters in such lines, of the characters in all lines. */
  readonly characters: number;
}

/** Shares of repeated lines; lines without their outer white space, empty ones aside. */
export function lineShares(text: string): LineShares {
  const lines = text
    .split(/[\r\n]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0) return { lines: 0, characters: 0 };
  const seen = new Set<string>();
  let repeated = 0;
  let repeatedCharacters = 0;
  let characters = 0;
  for (const line of lines) {
    const length = countCodePoints(line);
    characters += length;
    if (seen.has(line)) {
      repeated += 1;
      repeatedCharacters += length;
    }
    seen.add(line);
  }
  return { lines: repeated / lines.length, characters: repeatedCharacters / characters };
}
