import type { RunProgress } from '@ggmi/runtime';
import { describe, expect, it } from 'vitest';
import { paceText } from '../../src/live/pace-text.js';

const progress: RunProgress = {
  state: 'running',
  startedAt: '2026-01-01T00:00:00.000Z',
  planned: 100,
  reused: 40,
  succeeded: 20,
  failed: [],
  lost: 0,
  running: [],
  warnings: [],
};
const after = (seconds: number) => new Date(Date.parse(progress.startedAt!) + 1000 * seconds);

describe('the pace of a run', () => {
  it('is that of cells which were computed: 20 in 10 s are 2 a second, and 40 left take 20 s', () => {
    expect(paceText(progress, after(10))).toMatch(/^2\.0 cells per second .* 20 s left /);
  });

  it('is told by the minute where it is slow: 20 in 400 s are 3 a minute, and 40 left take 800 s', () => {
    expect(paceText(progress, after(400))).toMatch(/^3\.0 cells per minute .* 13 min 20 s left /);
  });

  it('says nothing of time left where nothing is left or the number of cells is not known', () => {
    const { planned: _, ...unknown } = progress;
    expect(paceText(unknown, after(10))).not.toContain('left');
    expect(paceText({ ...progress, succeeded: 60 }, after(10))).not.toContain('left');
  });

  it('is not told before two cells, without a beginning, or after the end', () => {
    const { startedAt: _, ...unknown } = progress;
    expect(paceText({ ...progress, succeeded: 1 }, after(10))).toBe('');
    expect(paceText(unknown, after(10))).toBe('');
    expect(paceText(progress, after(0))).toBe('');
    expect(paceText({ ...progress, state: 'stopped' }, after(10))).toBe('');
  });
});
