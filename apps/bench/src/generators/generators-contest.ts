import type { ContestPresentation } from '../contest/contest-presentation.js';
import { generatorsBlocks } from './generators-blocks.js';
import { generatorsNumbers } from './generators-numbers.js';
import type { GeneratorsResult } from './run-generators.js';

/** A benchmark of generators as it is shown and written. */
export function generatorsContest(result: GeneratorsResult): ContestPresentation {
  return { result, numbers: generatorsNumbers(result), blocks: generatorsBlocks(result) };
}
