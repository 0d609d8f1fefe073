import { DataInvalidError } from '@ggmi/core';

/** Throws DATA_INVALID where more symbols were observed than the alphabet is said to have. */
export function requireAlphabet(
  alphabetSize: number | undefined,
  observed: { readonly distinct: number; /** The variable. */ readonly of: string },
): void {
  if (alphabetSize === undefined || alphabetSize >= observed.distinct) return;
  throw new DataInvalidError({
    where: `symbols of ${observed.of}`,
    received: `${observed.distinct} different ones`,
    expected: `at most ${alphabetSize}, the alphabet that was given`,
    next: 'Give the size of the whole alphabet: every symbol that the variable can take.',
  });
}
