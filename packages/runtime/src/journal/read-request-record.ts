import { readFileSync } from 'node:fs';
import type { RequestRecord, RequestUsage } from '@ggmi/core';
import { sumUsages } from '../requests/sum-usages.js';
import type { Journal } from './journal.js';
import { parseEvent } from './parse-event.js';

const NOTE = 'requests';

/** Notes what the requests of one start have used. */
export function noteRequests(journal: Journal, usage: readonly RequestUsage[]): void {
  // Plain data by its type.
  journal.note(NOTE, { usage: usage.map((each) => ({ ...each })) });
}

/** Adds up what every start of a run has noted; undefined where no start called a server. */
export function readRequestRecord(journalFile: string): RequestRecord | undefined {
  let starts = 0;
  let accounted = 0;
  const usages: RequestUsage[] = [];
  for (const line of readFileSync(journalFile, 'utf8').split('\n')) {
    // Most lines speak of cells: those need not be parsed.
    if (!line.includes('"event":"run-started"') && !line.includes(`"event":"${NOTE}"`)) continue;
    const { event, usage } = parseEvent(line) ?? {};
    if (event === 'run-started') starts += 1;
    if (event !== NOTE || !Array.isArray(usage)) continue;
    accounted += 1;
    // Written by noteRequests, and its line is whole.
    usages.push(...(usage as readonly RequestUsage[]));
  }
  if (usages.length === 0) return undefined;
  return { usage: sumUsages(usages), starts, unaccountedStarts: starts - accounted };
}
