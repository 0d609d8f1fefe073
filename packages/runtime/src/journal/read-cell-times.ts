import { readFileSync } from 'node:fs';
import type { Cell } from '../cells/cell.js';
import { parseEvent } from './parse-event.js';

/** How long a cell took where this run computed it. */
export interface CellTime {
  readonly type: string;
  /** The components it used: what the cell calls them → their role in the config. */
  readonly roles: Readonly<Record<string, string>>;
  /** Of the attempt that succeeded; null where the cell was taken from the store. */
  readonly durationMs: number | null;
}

/** The times of the cells of a run, over all its starts. */
export function readCellTimes(journalFile: string, cells: readonly Cell[]): readonly CellTime[] {
  const durations = new Map<unknown, number>();
  for (const line of readFileSync(journalFile, 'utf8').split('\n')) {
    if (!line.includes('"durationMs"')) continue;
    const { cell, durationMs } = parseEvent(line) ?? {};
    if (typeof durationMs === 'number') durations.set(cell, durationMs);
  }
  return cells.map(({ address, type, roles }) => ({
    type,
    roles,
    durationMs: durations.get(address) ?? null,
  }));
}
