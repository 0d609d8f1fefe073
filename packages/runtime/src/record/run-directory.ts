import { join } from 'node:path';

/** The files of one run, and the store that all runs of one output folder share. */
export interface RunDirectory {
  readonly path: string;
  /** Append-only, with clock and attempts; never compared. */
  readonly journal: string;
  /** Everything needed to explain the run. */
  readonly record: string;
  /** The cells that are planned so far, in the order of the plan; there before they have run. */
  readonly plan: string;
  /** One line per cell, sorted by address: equal for equal plans. */
  readonly results: string;
  /** What reports read. */
  readonly summary: string;
  readonly lock: string;
}

/** The folder of a run: its name and the start of its plan digest. */
export function runDirectory(output: string, name: string, planDigest: string): RunDirectory {
  return openRunDirectory(join(output, `${name}-${planDigest.slice(0, 10)}`));
}

/** The files of an existing run folder. */
export function openRunDirectory(path: string): RunDirectory {
  return {
    path,
    journal: join(path, 'journal.jsonl'),
    record: join(path, 'record.json'),
    plan: join(path, 'plan.jsonl'),
    results: join(path, 'results.jsonl'),
    summary: join(path, 'summary.json'),
    lock: join(path, 'run.lock'),
  };
}

/** The folder of stored payloads beside the run folders. */
export function storeDirectory(output: string): string {
  return join(output, 'store');
}
