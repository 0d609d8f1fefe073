import type { JsonObject } from '@ggmi/core';
import { readTextIfThere } from '../../cache/read-text-if-there.js';
import { parseEvent } from '../../journal/parse-event.js';

/** A cell as results.jsonl tells of it. */
export interface CellResult {
  readonly type: string;
  /** Of its payload; absent where it failed. */
  readonly digest?: string;
  /** The payload itself, of estimates and comparisons. */
  readonly payload?: JsonObject;
}

/** Reads results.jsonl by cell address; undefined where there is none. Torn lines are passed over. */
export function readResults(file: string): ReadonlyMap<string, CellResult> | undefined {
  const text = readTextIfThere(file);
  if (text === undefined) return undefined;
  const results = new Map<string, CellResult>();
  for (const line of text.split('\n')) {
    // Written by writeResults: a line is a whole one, or none.
    const result = parseEvent(line) as (CellResult & { readonly cell?: unknown }) | undefined;
    if (typeof result?.cell === 'string') results.set(result.cell, result);
  }
  return results;
}
