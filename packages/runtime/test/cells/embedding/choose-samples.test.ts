import type { Example } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { chooseSamples } from '../../../src/cells/embedding/choose-samples.js';

/** Answers to the prompts, with ids `prefix0`, `prefix1`, …. */
function answers(prefix: string, prompts: readonly string[]): readonly Example[] {
  return prompts.map((prompt, index) => ({
    kind: 'text',
    id: `${prefix}${index}`,
    prompt,
    response: prefix,
  }));
}

const promptsOf = (items: readonly Example[] = []) =>
  items.map((item) => (item.kind === 'text' ? item.prompt : ''));
const numbered = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);
const sides = { of: 'sides', items: 100, key: 'k', sharedPrompts: 'split' } as const;

describe('choosing samples', () => {
  it('depends on the ids of a pool and not on their order', () => {
    const pool = answers('a', numbered(30));
    const choice = { of: 'items', items: 10, key: 'k' } as const;
    const { samples } = chooseSamples(choice, [pool]);
    expect(chooseSamples(choice, [pool.toReversed()]).samples).toEqual(samples);
    expect(chooseSamples({ ...choice, key: 'other' }, [pool]).samples).not.toEqual(samples);
    expect(new Set(samples[0]).size).toBe(10);
  });

  it('gives every prompt of both sides to one of them, half each', () => {
    const { samples, sharedPrompts } = chooseSamples(sides, [
      answers('a', numbered(20)),
      answers('b', numbered(20)),
    ]);
    expect(sharedPrompts).toBe(20);
    expect(samples.map(({ length }) => length)).toEqual([10, 10]);
    expect(new Set(samples.flatMap(promptsOf)).size).toBe(20);
  });

  it('takes one of several answers to a prompt that it split', () => {
    const pools = [answers('a', numbered(20)), answers('b', [...numbered(20), ...numbered(20)])];
    const { samples } = chooseSamples(sides, pools);
    expect(samples.map(({ length }) => length)).toEqual([10, 10]);
    expect(new Set(promptsOf(samples[1])).size).toBe(10);
  });

  it('leaves prompts of one side, empty ones and those of several anchors where they are', () => {
    const anchors = ['topic', 'topic', '', 'mine'];
    const synthetic = ['topic', 'topic', 'topic', '', '', 'yours'];
    const { samples, sharedPrompts } = chooseSamples(sides, [
      answers('a', anchors),
      answers('b', synthetic),
    ]);
    expect(sharedPrompts).toBe(0);
    expect(samples.map((sample) => promptsOf(sample).toSorted())).toEqual([
      anchors.toSorted(),
      synthetic.toSorted(),
    ]);
  });

  it('keeps prompts on both sides where it is told to, and counts them', () => {
    const pools = [answers('a', numbered(20)), answers('b', numbered(20))];
    const { samples, sharedPrompts } = chooseSamples({ ...sides, sharedPrompts: 'keep' }, pools);
    expect(samples.map(({ length }) => length)).toEqual([20, 20]);
    expect(sharedPrompts).toBe(20);
  });

  it('takes at most so many items of a side, and of two halves that have none in common', () => {
    const pool = answers('a', numbered(21));
    const { samples } = chooseSamples({ of: 'halves', items: 10, key: 'k' }, [pool]);
    expect(samples.map(({ length }) => length)).toEqual([10, 10]);
    expect(new Set(samples.flatMap(promptsOf)).size).toBe(20);
    const few = { ...sides, items: 5 };
    const both = chooseSamples(few, [answers('a', numbered(20)), answers('b', numbered(20))]);
    expect(both.samples.map(({ length }) => length)).toEqual([5, 5]);
  });

  it('refuses a pool that is too small, or leaves a side without any item', () => {
    const one = answers('a', ['p']);
    const tooSmall = expect.objectContaining({ code: 'POOL_TOO_SMALL' });
    const choices = [
      () => chooseSamples({ of: 'items', items: 2, key: 'k' }, [one]),
      () => chooseSamples({ of: 'halves', items: 2, key: 'k' }, [one]),
      () => chooseSamples(sides, [one, answers('b', ['p'])]),
    ];
    for (const choice of choices) expect(choice).toThrowError(tooSmall);
  });
});
