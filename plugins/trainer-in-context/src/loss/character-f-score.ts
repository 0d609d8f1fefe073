/** The longest n-grams that are compared. */
const LONGEST = 6;
/** β²: recall counts β = 2 times as much as precision. */
const RECALL_WEIGHT = 4;

/**
 * chrF2 of an answer against a recorded text, in [0, 1], 1 for texts that differ in white space only:
 * mean precision P and mean recall R of character n-grams, n = 1 … 6, white space removed, without the
 * orders of which one text has no n-gram; (1 + β²)/(β²/R + 1/P), β = 2. Characters are code points.
 * Without any character on either side, or none in common, it is 0.
 *
 * Source: Popović 2015, "chrF: character n-gram F-score for automatic MT evaluation"; orders left out
 * as in sacreBLEU (Post 2018).
 */
export function characterFScore(answer: string, recorded: string): number {
  const [own, wanted] = [charactersOf(answer), charactersOf(recorded)];
  const orders = Math.min(LONGEST, own.length, wanted.length);
  let precision = 0;
  let recall = 0;
  for (let n = 1; n <= orders; n++) {
    const shared = sharedGrams(own, wanted, n);
    precision += shared / (own.length - n + 1);
    recall += shared / (wanted.length - n + 1);
  }
  if (precision === 0) return 0;
  // In this form rounding keeps it at most 1.
  return (1 + RECALL_WEIGHT) / (RECALL_WEIGHT / (recall / orders) + 1 / (precision / orders));
}

function charactersOf(text: string): readonly string[] {
  return Array.from(text.replaceAll(/\s/gu, ''));
}

/** n-grams that both have, each as often as the text that has it less often. */
function sharedGrams(own: readonly string[], wanted: readonly string[], n: number): number {
  const left = new Map<string, number>();
  for (const gram of gramsOf(wanted, n)) left.set(gram, (left.get(gram) ?? 0) + 1);
  let shared = 0;
  for (const gram of gramsOf(own, n)) {
    const count = left.get(gram) ?? 0;
    if (count === 0) continue;
    left.set(gram, count - 1);
    shared += 1;
  }
  return shared;
}

function* gramsOf(characters: readonly string[], n: number): Generator<string> {
  for (let start = 0; start + n <= characters.length; start++) {
    yield characters.slice(start, start + n).join('');
  }
}
