import { GgmiError } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { isTextTask } from '../../src/estimators/benchmark-task.js';
import { defaultTasks, knownTasks, selectTasks } from '../../src/estimators/known-tasks.js';
import { listTasks } from '../../src/estimators/task-blocks.js';

const ids = (patterns: readonly string[]) => selectTasks(patterns).map(({ id }) => id);

describe('the tasks of the benchmark', () => {
  it('are the 40 where nobody says which', () => {
    expect(selectTasks(defaultTasks)).toHaveLength(40);
  });

  it('are named by group, id or pattern, each once and in one order', () => {
    expect(ids(['2-pair-5+5', 'dense-2+2'])).toEqual(['dense-2+2', '2-pair-5+5']);
    expect(ids(['spiral(2-pair*', '*2-pair-3+3)'])).toContain('spiral(2-pair-3+3)');
    expect(new Set(ids(['dense*', 'dense-2+2'])).size).toBe(ids(['dense*']).length);
    expect(selectTasks(['independent']).map(({ mutualInformation }) => mutualInformation)).toEqual([
      0, 0, 0,
    ]);
  });

  it('takes the signs of an id as they are', () => {
    expect(ids(['dense-2+2'])).toEqual(['dense-2+2']);
    expect(() => ids(['dense-22'])).toThrow(GgmiError);
  });

  it('have distinct ids, and further ones that the 40 do not hold', () => {
    const published = new Set(ids(['yardstick']));
    expect(ids(['further']).filter((id) => published.has(id))).toEqual([]);
    const others = [...ids(['further']), ...ids(['text'])];
    expect(knownTasks().size).toBe(40 + 3 + others.length);
  });

  it('lists texts with what a side holds and what they share', () => {
    const texts = listTasks().filter(({ data }) => data === 'texts');
    expect(texts.map(({ group }) => group)).toEqual(texts.map(() => 'text'));
    const [ten] = texts.filter(({ id }) => id === 'text-10x0.4bit');
    expect(ten).toMatchObject({ dimensionsX: 10, dimensionsY: 10 });
    expect(ten?.mutualInformation).toBeCloseTo(4 * Math.LN2, 12);
    expect(isTextTask(selectTasks(['text-10x0.4bit'])[0]!)).toBe(true);
    expect(isTextTask(selectTasks(['dense-2+2'])[0]!)).toBe(false);
  });

  it('refuses a pattern that names nothing, with the way out', () => {
    expect(() => selectTasks(['studnet*'])).toThrow("'studnet*' names no task.");
  });
});
