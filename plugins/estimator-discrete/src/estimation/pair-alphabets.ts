import { frequencyCounts } from '../counting/frequency-counts.js';
import type { Margins } from './information-of-counts.js';
import { requireAlphabet } from './require-alphabet.js';

/** The alphabets of X and of Y; the observed symbols where one is left out. */
export interface PairAlphabets {
  readonly alphabetSizeX?: number | undefined;
  readonly alphabetSizeY?: number | undefined;
}

/** K_X and K_Y as given or, where not, as observed. Throws DATA_INVALID where given too small. */
export function pairAlphabets(
  { alphabetSizeX, alphabetSizeY }: PairAlphabets,
  { x, y }: Margins,
): { readonly sizeX: number; readonly sizeY: number } {
  const ofX = frequencyCounts(x).distinct;
  const ofY = frequencyCounts(y).distinct;
  requireAlphabet(alphabetSizeX, { distinct: ofX, of: 'x' });
  requireAlphabet(alphabetSizeY, { distinct: ofY, of: 'y' });
  return { sizeX: alphabetSizeX ?? ofX, sizeY: alphabetSizeY ?? ofY };
}
