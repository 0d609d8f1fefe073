import type { ContestPresentation } from '../contest/contest-presentation.js';
import { trainersBlocks } from './trainers-blocks.js';
import { trainersNumbers } from './trainers-numbers.js';
import type { TrainersResult } from './run-trainers.js';

/** A benchmark of post-trainers as it is shown and written. */
export function trainersContest(result: TrainersResult): ContestPresentation {
  return { result, numbers: trainersNumbers(result), blocks: trainersBlocks(result) };
}
