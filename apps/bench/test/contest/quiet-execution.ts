import type { ContestExecution } from '../../src/contest/evaluate-contestants.js';

/** Evaluations in this thread that tell nobody of their progress. */
export function quietExecution(outputDirectory: string): ContestExecution {
  return {
    outputDirectory,
    workers: 0,
    mode: 'reuse',
    signal: new AbortController().signal,
    onEvent: () => undefined,
  };
}
