import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openLeisure } from '../../src/server/leisure.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

it('does one work after the other, each when nobody has asked for a fifth of a second', async () => {
  const done: string[] = [];
  const leisure = openLeisure([() => void done.push('first'), () => void done.push('second')]);
  await pass(199);
  leisure.interrupt();
  await pass(199);
  expect(done).toEqual([]);
  await pass(1);
  expect(done).toEqual(['first']);
  await pass(200);
  expect(done).toEqual(['first', 'second']);
});

it('begins nothing while a work goes on, whoever asks meanwhile', async () => {
  const done: string[] = [];
  const slow = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    done.push('slow');
  };
  const leisure = openLeisure([slow, () => void done.push('next')]);
  await pass(300);
  leisure.interrupt();
  await pass(399);
  expect(done).toEqual([]);
  await pass(201);
  expect(done).toEqual(['slow', 'next']);
});

it('does nothing any more when it has ended', async () => {
  const done: string[] = [];
  const leisure = openLeisure([() => void done.push('first')]);
  leisure.end();
  leisure.interrupt();
  await pass(1000);
  expect(done).toEqual([]);
});
