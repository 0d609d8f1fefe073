import type { RunEvent } from '@ggmi/runtime';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openProgressDisplay } from '../../src/progress/open-progress-display.js';
import { writtenScreen } from '../fixtures/written-screen.js';

const planned: RunEvent = { type: 'planned', cells: 4, reused: 1 };
const warning: RunEvent = { type: 'warning', message: 'a line\x1b[2J is damaged' };

function finished(done: number): RunEvent {
  return { type: 'cell-finished', label: 'cell', outcome: 'succeeded', done, total: 4 };
}

describe('openProgressDisplay', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('writes a line to a pipe at most every five seconds, and never moves the cursor', () => {
    let time = 0;
    const messages = writtenScreen('pipe');
    const display = openProgressDisplay({ messages, now: () => time }, 'progress');
    display.show(planned);
    for (const [now, done] of [
      [4999, 2],
      [5000, 3],
      [9999, 4],
    ] as const) {
      time = now;
      display.show(finished(done));
    }
    display.close();
    expect(messages.written).toEqual([
      '4 cells planned, 1 of them done already\n',
      '3 of 4 cells · 24 per minute · 3 s left\n',
    ]);
  });

  it('writes one line over and over on a terminal, and takes it down at the end', () => {
    let time = 0;
    const messages = writtenScreen('terminal', 10);
    const display = openProgressDisplay({ messages, now: () => time }, 'progress');
    display.show(planned);
    vi.advanceTimersByTime(100);
    time = 1000;
    display.show(finished(2));
    vi.advanceTimersByTime(100);
    display.close();
    expect(messages.written.slice(1)).toEqual([
      '\r\x1b[K1 of 4 ce',
      '\r\x1b[K2 of 4 ce',
      '\r\x1b[K',
    ]);
  });

  it('lets warnings scroll by above the line, with what a terminal would act on escaped', () => {
    const messages = writtenScreen('terminal');
    const display = openProgressDisplay({ messages, now: () => 0 }, 'progress');
    display.show(warning);
    display.close();
    expect(messages.written).toEqual(['\r\x1b[Kwarning: a line\\u{1b}[2J is damaged\n']);
  });

  it('shows warnings only where it is to be quiet, on a terminal too', () => {
    const messages = writtenScreen('terminal');
    const display = openProgressDisplay({ messages, now: () => 0 }, 'warnings-only');
    display.show(planned);
    display.show(warning);
    vi.advanceTimersByTime(1000);
    display.close();
    expect(messages.written).toEqual(['warning: a line\\u{1b}[2J is damaged\n']);
  });
});
