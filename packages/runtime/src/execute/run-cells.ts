import { GgmiError, type CellFailure, type JsonObject } from '@ggmi/core';
import type { Cell } from '../cells/cell.js';
import type { CellStore } from '../store/cell-store.js';
import type { Journal } from '../journal/journal.js';
import { payloadWarnings } from '../journal/payload-warnings.js';
import type { RunEvent } from '../run/run-event.js';
import type { CellExecutor } from './cell-executor.js';
import { cellGraph } from './cell-graph.js';
import { INPUT_FAILED } from './name-causes.js';
import { sharedInputs } from './shared-inputs.js';
import { toTransferable } from './transferable-failure.js';

/** The failure after which no cell starts, whatever `onFailure` says: the run may spend no more. */
export const LIMIT_REACHED = 'REQUEST_LIMIT_REACHED';

/** Everything that executing a plan needs. */
export interface CellRun {
  readonly store: CellStore;
  readonly executor: CellExecutor;
  /** Addresses of cells that failed in an earlier stage: what depends on them fails too. */
  readonly failedBefore?: Iterable<string>;
  readonly journal: Journal;
  /** Starts of one cell without an end before it is given up. */
  readonly attempts: number;
  readonly onFailure: 'stop' | 'continue';
  readonly signal: AbortSignal;
  readonly onEvent: (event: RunEvent) => void;
  readonly clock: () => number;
}

/**
 * Executes every cell whose payload the store lacks, inputs first. A cell that fails takes those
 * that depend on it along, or, with `onFailure: stop`, the rest of the run.
 *
 * @returns the failures by cell address; an aborted signal returns early with what there is.
 */
export async function runCells(
  cells: readonly Cell[],
  run: CellRun,
): Promise<ReadonlyMap<string, CellFailure>> {
  const graph = cellGraph(cells, (address) => run.store.has(address));
  const failures = new Map<string, CellFailure>();
  const inFlight = new Set<Promise<void>>();
  let isLimited = false;
  let done = graph.reused;
  const inputOf = sharedInputs(run.store);
  run.onEvent({ type: 'planned', cells: graph.total, reused: graph.reused });

  const finish = (cell: Cell, failure: CellFailure | undefined): void => {
    if (failure !== undefined) failures.set(cell.address, failure);
    if (failure?.code === LIMIT_REACHED) {
      // Neither it nor what depends on it is lost: the next start goes on here.
      isLimited = true;
      return;
    }
    done += 1;
    const outcome = failure === undefined ? 'succeeded' : 'failed';
    run.onEvent({ type: 'cell-finished', label: cell.label, outcome, done, total: graph.total });
    if (failure === undefined) graph.succeeded(cell);
    else for (const lost of graph.failed(cell.address)) finish(lost, inputFailed(lost));
  };
  for (const address of run.failedBefore ?? []) {
    for (const lost of graph.failed(address)) finish(lost, inputFailed(lost));
  }
  const stopped = (): boolean =>
    run.signal.aborted || (run.onFailure === 'stop' && failures.size > 0) || isLimited;

  while (!stopped()) {
    while (inFlight.size < run.executor.capacity) {
      const cell = graph.next();
      if (cell === undefined) break;
      const work = attemptCell(cell, run, inputOf).then((result) => {
        inFlight.delete(work);
        if (result !== 'aborted') finish(cell, result);
      });
      inFlight.add(work);
    }
    if (inFlight.size === 0) break;
    await Promise.race(inFlight);
  }
  // What is already under way may have been paid for: it is awaited and kept.
  await Promise.all(inFlight);
  return failures;
}

/** Runs one cell and stores its payload; gives its failure, if any. */
async function attemptCell(
  cell: Cell,
  run: CellRun,
  inputOf: (address: string) => JsonObject,
): Promise<CellFailure | undefined | 'aborted'> {
  const { journal, store, clock } = run;
  if (journal.openAttempts(cell.address) >= run.attempts) return attemptsExhausted(cell, run);
  journal.cellStarted(cell.address, cell.label);
  run.onEvent({ type: 'cell-started', label: cell.label });
  const started = clock();
  try {
    const inputs = cell.inputs.map(inputOf);
    const onBegun = (): void => journal.cellBegun(cell.address);
    const payload = await run.executor.execute(cell, inputs, onBegun);
    keepPayload(cell, payload, store);
    const durationMs = clock() - started;
    const warnings = payloadWarnings(payload);
    journal.cellEnded(cell.address, {
      outcome: 'succeeded',
      durationMs,
      ...(warnings.length > 0 && { warnings }),
    });
    return undefined;
  } catch (error) {
    if (run.signal.aborted) {
      journal.cellEnded(cell.address, { outcome: 'aborted' });
      return 'aborted';
    }
    const { code, message, next, stack } = toTransferable(error);
    journal.cellEnded(cell.address, {
      outcome: 'failed',
      code,
      message,
      ...(stack === undefined || (GgmiError.is(error) && error.cause === undefined)
        ? {}
        : { stack }),
    });
    return { cell: cell.address, label: cell.label, code, message: `${message} ${next}` };
  }
}

/**
 * Stores a payload.
 *
 * @throws PAYLOAD_INVALID where it is no JSON (a NaN, a lone surrogate): the component's fault.
 */
function keepPayload(cell: Cell, payload: JsonObject, store: CellStore): void {
  try {
    store.write(cell.address, payload);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new GgmiError({
      code: 'PAYLOAD_INVALID',
      message: `${cell.label}: a component gave what cannot be recorded: ${error.message}.`,
      next: `Report this to the author of the component of ${Object.values(cell.roles).join(', ')}: numbers must be finite and texts well-formed.`,
      cause: error,
    });
  }
}

/** Names no input yet: which of several failed first depends on the number of workers. */
function inputFailed(cell: Cell): CellFailure {
  return {
    cell: cell.address,
    label: cell.label,
    code: INPUT_FAILED,
    message: 'It needs the result of a cell that failed.',
  };
}

function attemptsExhausted(cell: Cell, run: CellRun): CellFailure {
  return {
    cell: cell.address,
    label: cell.label,
    code: 'ATTEMPTS_EXHAUSTED',
    message: `It was started ${run.journal.openAttempts(cell.address)} times without an end; limits.attempts is ${run.attempts}. Raise limits.attempts, or look for what ends the process.`,
  };
}
