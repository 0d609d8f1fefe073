import { mkdirSync } from 'node:fs';
import type { CellFailure, JsonObject } from '@ggmi/core';
import { canonicalJson } from '../cells/canonical-json.js';
import { makeCell, type Cell, type CellDraft } from '../cells/cell.js';
import { componentKeys, readFingerprints } from '../cells/component-keys.js';
import { digestText } from '../cells/digest.js';
import { runCells } from '../execute/run-cells.js';
import { openJournal } from '../journal/journal.js';
import { writingOutput } from '../record/output-unwritable.js';
import { runDirectory, storeDirectory } from '../record/run-directory.js';
import { takeRunLock } from '../record/run-lock.js';
import { openFileCellStore } from '../store/file-cell-store.js';
import { damageWarning } from './damage-warning.js';
import { withHost, type HostRequest, type OpenHost } from './with-host.js';

/** Makes a cell with the keys of the host's components in its address. */
export type CellMaker = <Parameters extends JsonObject>(draft: CellDraft<Parameters>) => Cell;

/** Cells that no evaluation asks for, such as those of a benchmark. */
export interface PlanRequest extends HostRequest {
  /** Names the folder, together with the digest of the plan. */
  readonly name: string;
  readonly plan: (cell: CellMaker) => readonly Cell[];
  /** `reuse` takes payloads from the store wherever it has them; `fresh` computes all again. */
  readonly mode: 'reuse' | 'fresh';
  /** Starts of one cell without an end before it is given up. */
  readonly attempts: number;
}

/** What the execution of a plan leaves. */
export interface PlanOutcome {
  readonly status: 'complete' | 'failed' | 'interrupted';
  /** Absolute path of the folder of this plan: equal plans, equal folders. */
  readonly directory: string;
  readonly digest: string;
  readonly cells: readonly Cell[];
  /** By address; absent where the cell failed or was not reached. */
  readonly payloads: ReadonlyMap<string, JsonObject>;
  /** By address. */
  readonly failures: ReadonlyMap<string, CellFailure>;
}

/**
 * Executes cells on the host of a checked config, with the store that evaluations use: what is
 * finished is not computed again, also after a kill. A failed cell fails only what depends on it.
 *
 * @throws OUTPUT_UNWRITABLE; RUN_LOCKED; whatever opening a component throws.
 */
export function runPlan(request: PlanRequest): Promise<PlanOutcome> {
  return withHost(request, (open) => runOnHost(request, open));
}

async function runOnHost(
  request: PlanRequest,
  { host, openExecutor }: OpenHost,
): Promise<PlanOutcome> {
  const keyOf = componentKeys(host, await readFingerprints(host));
  const cells = request.plan((draft) => makeCell(draft, keyOf));
  const digest = digestText(canonicalJson(cells.map(({ address }) => address).toSorted()));
  const session = openSession(request, digest);
  const { store, journal, directory } = session;
  if (store.damagedLines > 0) request.onEvent(damageWarning(store.damagedLines));
  const executor = openExecutor();
  try {
    const { signal, onEvent, attempts } = request;
    const surroundings = { store, journal, executor, signal, onEvent, attempts };
    const failures = await runCells(cells, {
      ...surroundings,
      onFailure: 'continue',
      clock: Date.now,
    });
    const status = signal.aborted ? 'interrupted' : failures.size > 0 ? 'failed' : 'complete';
    journal.note('run-ended', { status });
    const there = cells.filter(({ address }) => store.has(address));
    const payloads = new Map(there.map(({ address }) => [address, store.read(address)]));
    return { status, directory: directory.path, digest, cells, payloads, failures };
  } finally {
    await executor.dispose();
    session.close();
  }
}

/** Folder, lock, journal and store of a plan. */
function openSession({ outputDirectory, name, mode, workers }: PlanRequest, digest: string) {
  return writingOutput(outputDirectory, () => {
    const directory = runDirectory(outputDirectory, name, digest);
    mkdirSync(directory.path, { recursive: true });
    const releaseLock = takeRunLock(directory.lock, directory.path);
    try {
      const journal = openJournal(directory.journal, Date.now);
      const store = openFileCellStore(storeDirectory(outputDirectory), {
        ignoreOld: mode === 'fresh',
      });
      journal.note('run-started', { mode, workers, process: process.pid });
      const close = (): void => {
        store.close();
        journal.close();
        releaseLock();
      };
      return { directory, journal, store, close };
    } catch (error) {
      releaseLock();
      throw error;
    }
  });
}
