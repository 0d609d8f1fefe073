import type { RunProgress } from '../progress/run-progress.js';

/**
 * Why a cell that the plan has is not in the store, from what the run's journal says.
 *
 * @param fault Why the store is not read, where it is not.
 */
export function missingReason(
  cell: string,
  { progress, fault }: { readonly progress: RunProgress; readonly fault: string | undefined },
): string {
  const { state, failed, running } = progress;
  const failure = failed.find((each) => each.cell === cell);
  if (failure !== undefined) return `it failed: ${failure.code}: ${failure.message}`;
  if (running.some((each) => each.cell === cell)) return 'it is being computed';
  if (fault !== undefined) return fault;
  switch (state) {
    case 'running':
      return 'it is not computed yet';
    case 'stopped':
    case 'interrupted':
    case 'limited':
      return 'the run ended before it was computed';
    case 'failed':
      return 'it was not computed: a cell before it failed, or it is not in the store any more';
    case 'complete':
      return 'it is not in the store: its folder was moved or pruned';
  }
}
