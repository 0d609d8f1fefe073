import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { JsonObject } from '@ggmi/core';
import { parseEvent } from './parse-event.js';
import type { NotedWarning } from './payload-warnings.js';

/** What happened, when, by whom: append-only, for people and for resuming; never compared. */
export interface Journal {
  /** Starts without an end so far, by cell address: what a kill left behind. */
  openAttempts(address: string): number;
  /** It is handed out: to a worker that may have others before it. */
  cellStarted(address: string, label: string): void;
  /** Somebody computes it, or waits for a server on its behalf. */
  cellBegun(address: string): void;
  cellEnded(address: string, outcome: CellOutcome): void;
  note(event: string, details: JsonObject): void;
  close(): void;
}

/** How one attempt at a cell ended. */
export type CellOutcome =
  | {
      readonly outcome: 'succeeded';
      /** Since it was handed out. */
      readonly durationMs: number;
      /** Of the estimates in its payload; absent where there is none. */
      readonly warnings?: readonly NotedWarning[];
    }
  | {
      readonly outcome: 'failed';
      readonly code: string;
      readonly message: string;
      readonly stack?: string;
    }
  | { readonly outcome: 'aborted' };

/** Opens the journal of a run folder for appending. A line that a kill cut short is passed over. */
export function openJournal(file: string, clock: () => number): Journal {
  const attempts = new Map<string, number>();
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  for (const line of before.split('\n')) countAttempt(line, attempts);
  const descriptor = openSync(file, 'a');
  if (before !== '' && !before.endsWith('\n')) writeSync(descriptor, '\n');
  const append = (event: object): void => {
    writeSync(descriptor, `${JSON.stringify({ at: new Date(clock()).toISOString(), ...event })}\n`);
  };
  return {
    openAttempts: (address) => attempts.get(address) ?? 0,
    cellStarted: (cell, label) => append({ event: 'cell-started', cell, label }),
    cellBegun: (cell) => append({ event: 'cell-begun', cell }),
    cellEnded: (cell, outcome) => append({ event: 'cell-ended', cell, ...outcome }),
    note: (event, details) => append({ event, ...details }),
    close: () => closeSync(descriptor),
  };
}

/** A journal that keeps nothing: for runs without a folder. */
export const silentJournal: Journal = {
  openAttempts: () => 0,
  cellStarted: () => undefined,
  cellBegun: () => undefined,
  cellEnded: () => undefined,
  note: () => undefined,
  close: () => undefined,
};

function countAttempt(line: string, attempts: Map<string, number>): void {
  const event = parseEvent(line);
  if (typeof event?.['cell'] !== 'string') return;
  const open = attempts.get(event['cell']) ?? 0;
  if (event['event'] === 'cell-started') attempts.set(event['cell'], open + 1);
  if (event['event'] === 'cell-ended') attempts.delete(event['cell']);
}
