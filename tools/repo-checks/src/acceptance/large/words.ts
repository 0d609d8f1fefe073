const onsets = 'b c d f g h j k l m n p r s t v w z ch st'.split(' ');
const vowels = 'a e i o u'.split(' ');
const WORDS = 4096;

/** Words of three syllables, no two alike: as many as a text has in the long run. */
export const words: readonly string[] = Array.from({ length: WORDS }, (_, index) => {
  // Prime to the number of triples of syllables: each is met once.
  const place = (index * 7919) % 100 ** 3;
  return [place, place / 100, place / 100 ** 2].map((part) => syllable(part % 100)).join('');
});

function syllable(part: number): string {
  const place = Math.floor(part);
  return `${onsets[place % onsets.length]}${vowels[Math.floor(place / onsets.length)]}`;
}

/** Draws of integers below a bound that look like chance, and are the same each time. */
export function draws(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}
