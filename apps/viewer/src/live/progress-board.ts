import { openProgress, type ProgressReader, type RunProgress } from '@ggmi/runtime';
import { keptReaders } from '../runs/kept-readers.js';

/** How far runs have come. */
export interface ProgressBoard {
  /** Costs as much as the run has written since it was last asked about. */
  read(run: { readonly path: string }): RunProgress;
}

/** Asked for the runs that go on. */
export type ProgressOf = ProgressBoard['read'];

/** Runs that somebody looks at while they go on. */
const KEPT = 32;

/** A board that has looked at no run yet. */
export function createProgressBoard(): ProgressBoard {
  const reader = keptReaders<ProgressReader>(openProgress, KEPT);
  return { read: ({ path }) => reader(path).read() };
}
