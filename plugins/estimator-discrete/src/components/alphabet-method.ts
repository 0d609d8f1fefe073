import { symbolsOfRows } from '../counting/symbol-sample.js';
import type { InformationOfCounts } from '../estimation/information-of-counts.js';
import type { PairAlphabets } from '../estimation/pair-alphabets.js';
import { givenSize, type PairAlphabetOptions } from './counting-options.js';
import { alphabetWarnings } from './counting-warnings.js';
import type { MiMethod } from './mi-by-counts.js';

/** An information of rows of integers that depends on the alphabets of X and Y. */
export function alphabetMethod(
  component: string,
  {
    options,
    information,
  }: {
    readonly options: PairAlphabetOptions;
    readonly information: (alphabets: PairAlphabets) => InformationOfCounts;
  },
): MiMethod {
  const alphabetSizeX = givenSize(options.alphabetSizeX);
  const alphabetSizeY = givenSize(options.alphabetSizeY);
  return {
    component,
    information: () => information({ alphabetSizeX, alphabetSizeY }),
    kind: 'estimate',
    options,
    symbols: symbolsOfRows,
    warnings: ({ x, y }) => [
      ...alphabetWarnings('x', { counts: x, given: alphabetSizeX }),
      ...alphabetWarnings('y', { counts: y, given: alphabetSizeY }),
    ],
  };
}
