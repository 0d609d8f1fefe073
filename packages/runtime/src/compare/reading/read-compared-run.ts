import { dirname } from 'node:path';
import { GgmiError, type JsonObject, type RunRecord, type RunSummary } from '@ggmi/core';
import type { PayloadVersion, StoreIndex } from '../../inspect/store/store-index.js';
import { readPlan, type PlannedCell } from '../../record/plan-file.js';
import { readRecord, readRun } from '../../record/read-run.js';
import { openRunDirectory, storeDirectory } from '../../record/run-directory.js';
import type { StoreAt } from './known-stores.js';
import { readResults, type CellResult } from './read-results.js';
import type { BytesInParts } from './visit-items.js';

/** All that a comparison reads of a run; the parts that a run lacks are absent or empty. */
export interface ReadRun {
  readonly record: RunRecord;
  readonly summary?: RunSummary;
  /** Why there is no summary. */
  readonly unfinished?: string;
  /** By address, in the order of the plan; empty for runs from before there were plans. */
  readonly plan: ReadonlyMap<string, PlannedCell>;
  readonly results: ReadonlyMap<string, CellResult>;
  /** The digest of a cell's payload, by the results, or by the store where there are none yet. */
  digest(address: string): string | undefined;
  /** The payload of a cell; undefined where neither results nor store have it. */
  payload(address: string): JsonObject | undefined;
  /** A stored payload that is read part by part, unchecked; undefined where the store lacks it. */
  stored(address: string): BytesInParts | undefined;
}

/**
 * Reads a run folder for a comparison. A run that is not finished has no summary, and is read as far
 * as it has come.
 *
 * @throws RUN_NOT_FOUND; RUN_DAMAGED where record or summary is not what a run writes.
 */
export function readComparedRun(path: string, storeAt: StoreAt): ReadRun {
  const directory = openRunDirectory(path);
  const finished = readFinished(path);
  const plan = new Map(readPlan(directory.plan).map((cell) => [cell.address, cell]));
  const results = readResults(directory.results) ?? new Map<string, CellResult>();
  const store = (): StoreIndex => storeAt(storeDirectory(dirname(directory.path)));
  const digest = (address: string): string | undefined =>
    results.get(address)?.digest ??
    (results.size === 0 ? store().place(address)?.digest : undefined);
  const version = (address: string): PayloadVersion | undefined => {
    const wanted = digest(address);
    return wanted === undefined ? undefined : store().version(address, wanted);
  };
  return {
    ...finished,
    plan,
    results,
    digest,
    payload: (address) => {
      const known = results.get(address)?.payload;
      if (known !== undefined) return known;
      const text = version(address)?.text();
      // Written by canonicalJson of a JsonObject; its digest agrees.
      return text === undefined ? undefined : (JSON.parse(text) as JsonObject);
    },
    stored: version,
  };
}

function readFinished(path: string): Pick<ReadRun, 'record' | 'summary' | 'unfinished'> {
  try {
    return readRun(path);
  } catch (error) {
    if (!GgmiError.is(error, 'RUN_UNFINISHED')) throw error;
    const record = readRecord(path);
    return { record, unfinished: `it has no summary: its status is '${record.status}'` };
  }
}
