import { escapeText } from '@ggmi/report';
import type { RunProgress } from '@ggmi/runtime';
import type { ListedMessage, RunMessage } from '../browser/live-messages.js';
import { isUnfinished, stateText } from '../shell/state-node.js';
import { paceText } from './pace-text.js';
import { progressNumbers, progressText } from './progress-numbers.js';

/** Cells that a page shows of those that run, and of those that failed. */
const MOST_RUNNING = 24;
const MOST_FAILED = 20;

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
  const { running, failed } = progress;
  return {
    ...listedMessage(id, progress),
    now: now.toISOString(),
    pace: paceText(progress, now),
    isUnfinished: isUnfinished(progress.state),
    running: running.slice(0, MOST_RUNNING).map(({ label, startedAt }) => ({
      label: escapeText(label),
      startedAt,
    })),
    more: Math.max(0, running.length - MOST_RUNNING),
    failed: failed.slice(-MOST_FAILED).map(({ label, code, message }) => ({
      label: escapeText(label),
      code: escapeText(code),
      message: escapeText(message),
    })),
  };
}
