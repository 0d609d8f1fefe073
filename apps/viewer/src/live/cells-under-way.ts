import type { RunProgress } from '@ggmi/runtime';

/** Cells that a page names. */
const MOST = 24;

/** The cells of a run that goes on: those that are computed, and how many others there are. */
export interface CellsUnderWay {
  readonly named: readonly { readonly label: string; readonly since: string }[];
  /** In words; empty where there is no other. */
  readonly others: string;
}

/**
 * Tells cells that are computed from those that are handed out and wait for one before them. A journal
 * that notes no beginnings, as older ones, tells of none that waits.
 */
export function cellsUnderWay({ running }: Pick<RunProgress, 'running'>): CellsUnderWay {
  const begun = running.filter(({ begunAt }) => begunAt !== undefined);
  const computed = begun.length === 0 ? running : begun;
  const more = computed.length - MOST;
  const waiting = running.length - computed.length;
  const others = [
    more > 0 ? `${more} more` : undefined,
    waiting > 0 ? `${waiting} handed out, waiting for a worker` : undefined,
  ].filter((text) => text !== undefined);
  return {
    named: computed
      .slice(0, MOST)
      .map(({ label, startedAt, begunAt = startedAt }) => ({ label, since: begunAt })),
    others: others.length === 0 ? '' : `and ${others.join('; ')}`,
  };
}
