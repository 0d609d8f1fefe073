import type { RunRecord } from '@ggmi/core';
import { parseEvent } from '../../journal/parse-event.js';
import { openRunDirectory } from '../../record/run-directory.js';
import { fileMemo } from '../files/file-memo.js';
import { openPlan } from '../plan/open-plan.js';
import { runState } from '../runs/run-state.js';
import { followJournal } from './journal-tail.js';
import { lostCells } from './lost-cells.js';
import type { RunProgress } from './run-progress.js';
import { StartAccount } from './start-account.js';

/** Follows a run: a call costs as much as was written since the last one. */
export interface ProgressReader {
  read(): RunProgress;
}

/**
 * Opens the progress of a run folder. No time of arrival is told: cells differ too much in their cost,
 * and later stages are not planned yet.
 */
export function openProgress(runDirectory: string): ProgressReader {
  const files = openRunDirectory(runDirectory);
  const tail = followJournal({ path: files.journal, folder: runDirectory });
  const record = fileMemo({ path: files.record, folder: runDirectory }, statusOf);
  const plan = openPlan(runDirectory);
  let account = new StartAccount();
  return {
    read: () => {
      // Before the journal: a run that ends in between is told as running still, with all its events.
      const state = runState(runDirectory, record.read());
      tail.read({
        restarted: () => {
          account = new StartAccount();
        },
        event: (event) => account.note(event),
      });
      const { startedAt, lastEventAt, planned, reused, succeeded, requests } = account;
      const failed = [...account.failed.values()];
      return {
        state,
        ...(startedAt !== undefined && { startedAt }),
        ...(lastEventAt !== undefined && { lastEventAt }),
        ...(planned !== undefined && { planned }),
        reused,
        succeeded,
        failed,
        lost: failed.length === 0 ? 0 : lostCells(plan.cells(), account.failed).size,
        running: state === 'running' ? [...account.running.values()] : [],
        warnings: [...account.warnings.values()],
        ...(requests !== undefined && { requests }),
      };
    },
  };
}

/** The progress of a run folder, read once. */
export function readProgress(runDirectory: string): RunProgress {
  return openProgress(runDirectory).read();
}

function statusOf(bytes: Buffer): RunRecord['status'] | undefined {
  // Written by writeRecord; a text that is no record names no status.
  const { status } = (parseEvent(bytes.toString('utf8')) ?? {}) as Partial<RunRecord>;
  return status;
}
