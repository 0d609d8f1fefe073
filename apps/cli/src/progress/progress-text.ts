import type { ProgressState } from './progress-state.js';

/** Cells that have to be finished before a rate means anything. */
const leastForRate = 2;

/**
 * Progress in one line: `12 of 40 cells · 3.2 per second · 9 s left · 1 failed · train anchors`.
 * Rate and time left count the cells finished since the last plan, not those that were reused.
 */
export function progressText(state: ProgressState, now: number): string {
  const parts = [`${state.done} of ${state.total} cells`];
  const finished = state.done - state.reused;
  const seconds = (now - state.plannedAt) / 1000;
  if (finished >= leastForRate && seconds > 0) {
    const rate = finished / seconds;
    parts.push(rateText(rate));
    const left = state.total - state.done;
    if (left > 0) parts.push(`${durationText(left / rate)} left`);
  }
  if (state.failed > 0) parts.push(`${state.failed} failed`);
  if (state.current !== '') parts.push(state.current);
  return parts.join(' · ');
}

/** A length of time in its two largest units: `45 s`, `3 min 20 s`, `2 h 5 min`. */
export function durationText(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

function rateText(perSecond: number): string {
  return perSecond >= 1
    ? `${perSecond.toPrecision(perSecond >= 100 ? 3 : 2)} per second`
    : `${(perSecond * 60).toPrecision(2)} per minute`;
}
