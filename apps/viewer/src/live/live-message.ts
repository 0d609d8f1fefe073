import { escapeText } from '@ggmi/report';
import type { RunProgress } from '@ggmi/runtime';
import type { ListedMessage, RunMessage } from '../browser/live-messages.js';
import { isUnfinished, stateText } from '../shell/state-node.js';
import { cellsUnderWay } from './cells-under-way.js';
import { paceText } from './pace-text.js';
import { progressNumbers, progressText } from './progress-numbers.js';
import { failedRows, warningRows, type ProgressRow } from './progress-rows.js';

/** What a list shows of a run that goes on. */
export function listedMessage(id: string, progress: RunProgress): ListedMessage {
  const numbers = progressNumbers(progress);
  const { done, planned, failed } = numbers;
  return {
    id,
    state: progress.state,
    stateText: stateText(progress.state),
    ...(progress.startedAt !== undefined && { begunAt: progress.startedAt }),
    isRunning: progress.state === 'running',
    text: progressText(numbers),
    done,
    ...(planned !== undefined && { planned }),
    failures: failed,
  };
}

/** What the page of a run shows while it goes on. */
export function runMessage(id: string, progress: RunProgress, now: Date): RunMessage {
  const { named, others } = cellsUnderWay(progress);
  const shown = (rows: readonly ProgressRow[]) => rows.map((row) => row.map(escapeText));
  return {
    ...listedMessage(id, progress),
    now: now.toISOString(),
    pace: paceText(progress, now),
    isUnfinished: isUnfinished(progress.state),
    running: named.map(({ label, since }) => ({ label: escapeText(label), since })),
    more: others,
    failed: shown(failedRows(progress)),
    warnings: shown(warningRows(progress)),
  };
}
