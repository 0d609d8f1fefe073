import type { RunProgress } from '@ggmi/runtime';
import { durationText } from '../shell/time-node.js';
import { progressNumbers } from './progress-numbers.js';

/** Cells that say nothing yet of those to come. */
const LEAST = 2;

/**
 * How fast a run has gone since its last start, and how long what is planned takes at that rate: what
 * the terminal shows, too. Empty where it does not go on, or too little has been computed.
 */
export function paceText(progress: RunProgress, now: Date): string {
  const { state, startedAt } = progress;
  const { done, planned, reused } = progressNumbers(progress);
  const computed = done - reused;
  const spentMs = now.getTime() - Date.parse(startedAt ?? '');
  if (state !== 'running' || computed < LEAST || !(spentMs > 0)) return '';
  const left = (planned ?? done) - done;
  const rate = `${rateText((1000 * computed) / spentMs)} computed since it was begun`;
  if (left <= 0) return `${rate}.`;
  const leftMs = 1000 * Math.ceil((left * spentMs) / computed / 1000);
  return `${rate}: at that rate ${durationText(leftMs)} left for the cells that are planned so far. Cells differ in what they cost.`;
}

function rateText(perSecond: number): string {
  return perSecond >= 1
    ? `${perSecond.toPrecision(perSecond >= 100 ? 3 : 2)} cells per second`
    : `${(perSecond * 60).toPrecision(2)} cells per minute`;
}
