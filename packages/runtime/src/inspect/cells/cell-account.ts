import type { JournalEvent } from '../progress/journal-tail.js';
import type { InspectedCell } from './inspected-cell.js';

/** The last attempt at a cell. */
export type CellAttempt = Pick<
  InspectedCell,
  'startedAt' | 'durationMs' | 'waitedMs' | 'failure'
> & {
  readonly state: 'running' | 'succeeded' | 'failed';
};

/** What the events of a journal, over all starts, add up to for every cell. */
export class CellAccount {
  readonly attempts = new Map<string, CellAttempt>();
  /** Addresses of those whose last attempt failed. */
  readonly failures = new Set<string>();

  /** Takes in one event; what it lacks, as in a journal of another version, is passed over. */
  note(event: JournalEvent): void {
    const { cell } = event;
    if (typeof cell !== 'string') return;
    if (event['event'] === 'cell-started') this.#start(cell, event);
    if (event['event'] === 'cell-begun') this.#begin(cell, event);
    if (event['event'] === 'cell-ended') this.#end(cell, event);
  }

  #start(cell: string, { at }: JournalEvent): void {
    this.failures.delete(cell);
    this.attempts.set(cell, { state: 'running', ...(typeof at === 'string' && { startedAt: at }) });
  }

  #begin(cell: string, { at }: JournalEvent): void {
    const attempt = this.attempts.get(cell);
    const waitedMs = Date.parse(textOf(at)) - Date.parse(attempt?.startedAt ?? '');
    // A clock that was set back has not waited; without both times nobody knows.
    if (attempt === undefined || !(waitedMs >= 0)) return;
    this.attempts.set(cell, { ...attempt, waitedMs });
  }

  #end(cell: string, { outcome, durationMs, code, message }: JournalEvent): void {
    const { startedAt, waitedMs } = this.attempts.get(cell) ?? {};
    const begun = {
      ...(startedAt !== undefined && { startedAt }),
      ...(waitedMs !== undefined && { waitedMs }),
    };
    if (outcome === 'succeeded') {
      const took = typeof durationMs === 'number' ? { durationMs } : {};
      this.attempts.set(cell, { state: 'succeeded', ...begun, ...took });
    } else if (outcome === 'failed') {
      const failure = { code: textOf(code), message: textOf(message) };
      this.attempts.set(cell, { state: 'failed', ...begun, failure });
      this.failures.add(cell);
    } else {
      // Aborted: as if it had not been begun.
      this.attempts.delete(cell);
    }
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
