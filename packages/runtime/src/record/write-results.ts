import type { CellFailure, JsonObject, RunSummary } from '@ggmi/core';
import { canonicalJson } from '../cells/canonical-json.js';
import type { Cell } from '../cells/cell.js';
import { cellTypeOf } from '../cells/cell-types.js';
import type { CellStore } from '../store/cell-store.js';
import { writeFileAtomically } from './write-file-atomically.js';

/**
 * Writes results.jsonl: one canonical line per cell, sorted by address, with the digest of the
 * payload (and the payload itself for estimates), or the failure. No time, host, path or attempt.
 */
export function writeResults(
  file: string,
  cells: readonly Cell[],
  outcome: { readonly store: CellStore; readonly failures: ReadonlyMap<string, CellFailure> },
): void {
  const { store, failures } = outcome;
  const sorted = cells.toSorted((a, b) => (a.address < b.address ? -1 : 1));
  const lines = sorted.map((cell) => {
    const failure = failures.get(cell.address);
    const head = { cell: cell.address, type: cell.type };
    if (failure !== undefined) {
      return canonicalJson({
        ...head,
        outcome: 'failed',
        code: failure.code,
        message: failure.message,
      });
    }
    const digest = store.digest(cell.address);
    const payload = cellTypeOf(cell).inResults ? { payload: store.read(cell.address) } : {};
    return canonicalJson({ ...head, outcome: 'succeeded', digest, ...payload });
  });
  writeFileAtomically(file, `${lines.join('\n')}\n`);
}

/** Writes summary.json as canonical JSON. */
export function writeSummary(file: string, summary: RunSummary): void {
  // A summary is plain JSON data; canonical JSON refuses whatever is not.
  writeFileAtomically(file, `${canonicalJson(summary as unknown as JsonObject)}\n`);
}
