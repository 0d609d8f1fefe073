import type { RunEvent } from '@ggmi/runtime';
import { describe, expect, it } from 'vitest';
import { advanceProgress, noProgress } from '../../src/progress/progress-state.js';
import { durationText, progressText } from '../../src/progress/progress-text.js';

const planned: RunEvent = { type: 'planned', cells: 40, reused: 10 };

function finished(done: number, outcome: 'succeeded' | 'failed' = 'succeeded'): RunEvent {
  return { type: 'cell-finished', label: `cell ${done}`, outcome, done, total: 40 };
}

function after(events: readonly (readonly [number, RunEvent])[]) {
  return events.reduce((state, [now, event]) => advanceProgress(state, event, now), noProgress);
}

describe('progressText', () => {
  it('counts reused cells as done and says no rate before two cells are finished', () => {
    expect(progressText(after([[1000, planned]]), 5000)).toBe('10 of 40 cells');
    const one = after([
      [1000, planned],
      [2000, finished(11)],
    ]);
    expect(progressText(one, 3000)).toBe('11 of 40 cells');
  });

  it('takes rate and time left from the cells that were not reused', () => {
    const state = after([
      [1000, planned],
      [2000, finished(11)],
      [6000, finished(20)],
    ]);
    // 10 cells in 5 s: 2 per second, 20 left: 10 s.
    expect(progressText(state, 6000)).toBe('20 of 40 cells · 2.0 per second · 10 s left');
  });

  it('says a slow rate per minute', () => {
    const state = after([
      [0, planned],
      [60_000, finished(11)],
      [120_000, finished(12)],
    ]);
    // 2 cells in 2 min; 28 left take 28 min.
    expect(progressText(state, 120_000)).toBe('12 of 40 cells · 1.0 per minute · 28 min 0 s left');
  });

  it('says what failed and what was begun last', () => {
    const state = after([
      [0, planned],
      [1000, finished(11, 'failed')],
      [1000, { type: 'cell-started', label: 'train careless' }],
    ]);
    expect(progressText(state, 1000)).toBe('11 of 40 cells · 1 failed · train careless');
  });

  it('begins a new rate with a new plan, and keeps the failures', () => {
    const state = after([
      [0, planned],
      [1000, finished(11, 'failed')],
      [90_000, { type: 'planned', cells: 100, reused: 50 }],
    ]);
    expect(progressText(state, 99_000)).toBe('50 of 100 cells · 1 failed');
  });
});

describe('durationText', () => {
  it('names the two largest units, rounded up to a second', () => {
    expect(durationText(0.2)).toBe('1 s');
    expect(durationText(59.2)).toBe('1 min 0 s');
    expect(durationText(200)).toBe('3 min 20 s');
    expect(durationText(7500)).toBe('2 h 5 min');
  });
});
