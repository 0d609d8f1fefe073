import { countCodePoints } from '../length/count-code-points.js';
import { coveredShare, occurrences } from './covered-share.js';
import { joinedRuns, runNumbers } from './run-numbers.js';

/** Shares of the characters of all words, for phrases of one number of words. */
export interface PhraseShares {
  /** In the commonest phrase, the first of equals; 0 where no phrase occurs twice. */
  readonly top: number;
  /** In phrases that occur more than once. */
  readonly repeated: number;
}

/**
 * Shares of phrases of 2 to `longest` words, by the number of words (Rae et al. 2021, section A.1). Words are
 * runs without white space; a character in two phrases counts once. A phrase that occurs once is no
 * repetition: by the letter of the rule, every text of two words would be one.
 */
export function phraseShares(
  words: readonly string[],
  longest: number,
): ReadonlyMap<number, PhraseShares> {
  const weights = Int32Array.from(words, countCodePoints);
  const dictionary = new Map<string, number>();
  const units = Int32Array.from(words, (word) => {
    if (!dictionary.has(word)) dictionary.set(word, dictionary.size);
    return dictionary.get(word)!;
  });
  const shares = new Map<number, PhraseShares>();
  let runs: Int32Array = units;
  for (let length = 2; length <= longest; length++) {
    runs = joinedRuns(runs, units, length - 1);
    shares.set(length, sharesOf({ runs, length, weights }));
  }
  return shares;
}

function sharesOf(phrases: {
  readonly runs: Int32Array;
  readonly length: number;
  readonly weights: Int32Array;
}): PhraseShares {
  const counts = occurrences(phrases.runs);
  const most = counts.reduce((largest, count) => Math.max(largest, count), 0);
  if (most < 2) return { top: 0, repeated: 0 };
  const top = counts.indexOf(most);
  return {
    top: coveredShare({ ...phrases, counts: (run) => run === top }),
    repeated: coveredShare({ ...phrases, counts: (run) => counts[run]! > 1 }),
  };
}

/** The share of the characters that lie in runs of `length` characters that occur more than once. */
export function repeatedRunShare(text: string, length: number): number {
  const points = Int32Array.from(text, (character) => character.codePointAt(0)!);
  if (points.length <= length) return 0;
  const runs = runNumbers(points, length);
  const counts = occurrences(runs);
  const weights = new Int32Array(points.length).fill(1);
  return coveredShare({ runs, length, weights, counts: (run) => counts[run]! > 1 });
}
