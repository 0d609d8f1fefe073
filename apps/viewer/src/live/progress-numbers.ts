import type { RunProgress } from '@ggmi/runtime';

/** How far a run has come, in cells. */
export interface ProgressNumbers {
  /** Those that will not be begun any more: with a result, failed, or lost to one that failed. */
  readonly done: number;
  /** Undefined where an older journal does not say. */
  readonly planned: number | undefined;
  readonly reused: number;
  readonly failed: number;
  readonly lost: number;
}

/** Adds up the cells of a run. */
export function progressNumbers(progress: RunProgress): ProgressNumbers {
  const { planned, reused, succeeded, lost } = progress;
  const failed = progress.failed.length;
  return { done: reused + succeeded + failed + lost, planned, reused, failed, lost };
}

/** The same in words. */
export function progressText({ done, planned, reused, failed, lost }: ProgressNumbers): string {
  const parts = [
    planned === undefined ? `${done} cells done` : `${done} of ${planned} cells done`,
    reused === 0 ? undefined : `${reused} of them from the store`,
    failed === 0 ? undefined : `${failed} failed`,
    lost === 0 ? undefined : `${lost} lost to those`,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}
