import { createHash } from 'node:crypto';

const people = [
  'Ada',
  'Bruno',
  'Celia',
  'Dario',
  'Edith',
  'Femi',
  'Greta',
  'Hamid',
  'Ines',
  'Jonas',
  'Kim',
  'Lotte',
  'Marek',
  'Noor',
  'Otto',
  'Priya',
  'Quentin',
  'Rosa',
  'Stefan',
  'Tilda',
  'Umar',
  'Vesna',
  'Wanda',
  'Yann',
];

/**
 * Choices that depend on the key and on how many were made before, and on nothing else: the n-th one
 * is read from the first 32 bits of SHA-256(key/n).
 */
export function keyedChoices(key) {
  let made = 0;
  const below = (bound) =>
    createHash('sha256').update(`${key}/${made++}`).digest().readUInt32BE(0) % bound;
  const of = (list) => list[below(list.length)];
  return {
    of,
    whole: (from, to) => from + below(to - from + 1),
    person: () => of(people),
    /** One wording of every sentence, in order. */
    say: (...sentences) => sentences.map(of).join(' '),
    /** True in `percent` of 100 cases. */
    chance: (percent) => below(100) < percent,
  };
}
