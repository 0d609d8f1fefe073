import { z } from 'zod';

/** Members that have nothing to choose. */
export const countingOptions = z.strictObject({});

const alphabet = z.union([z.literal('observed'), z.int().positive()]).default('observed');

/** Options of entropies that need an alphabet. */
export const alphabetOptions = z.strictObject({
  alphabetSize: alphabet.describe(
    'Symbols that X can take, seen or not; observed: those of the sample, too few where some went unseen.',
  ),
});

/** Options of informations that need alphabets; that of the pair is their product. */
export const pairAlphabetOptions = z.strictObject({
  alphabetSizeX: alphabet.describe(
    'Symbols that a row of X can take, seen or not; observed: those of the sample.',
  ),
  alphabetSizeY: alphabet.describe(
    'Symbols that a row of Y can take, seen or not; observed: those of the sample.',
  ),
});

/** The options after defaults. */
export type PairAlphabetOptions = z.output<typeof pairAlphabetOptions>;

/** The number, or undefined for the observed alphabet. */
export function givenSize(option: 'observed' | number): number | undefined {
  return option === 'observed' ? undefined : option;
}
