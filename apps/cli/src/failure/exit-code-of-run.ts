import type { CellFailure } from '@ggmi/core';
import { exitCode } from '../surroundings/exit-code.js';
import { faultCodes } from './fault-codes.js';

/** How a run ended, as far as the exit code depends on it. */
export interface RunEnd {
  readonly status: 'complete' | 'failed' | 'interrupted' | 'limited';
  readonly failures: readonly Pick<CellFailure, 'code'>[];
}

/**
 * The exit code of a run: of several failures the gravest decides, a bug before the user's mistake
 * before a limit. Cells that only lack an input say nothing of their own.
 */
export function exitCodeOfRun({ status, failures }: RunEnd): number {
  if (status === 'complete') return exitCode.success;
  if (status === 'interrupted') return exitCode.interrupted;
  if (status === 'limited') return exitCode.limit;
  const own = failures.map(({ code }) => code).filter((code) => code !== 'INPUT_FAILED');
  if (own.some((code) => faultCodes.includes(code))) return exitCode.bug;
  if (own.length > 0 && own.every((code) => code === 'ATTEMPTS_EXHAUSTED')) return exitCode.limit;
  return exitCode.userMistake;
}
