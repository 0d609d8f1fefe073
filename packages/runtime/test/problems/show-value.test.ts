import { describe, expect, it } from 'vitest';
import { showAlternatives, showValue } from '../../src/problems/show-value.js';

describe('showValue', () => {
  it.each([
    [undefined, 'nothing'],
    [null, 'null'],
    ['text', "'text'"],
    [0.5, '0.5'],
    [Number.NaN, 'NaN'],
    [[1, 'a'], '[1,"a"]'],
    [{ a: { b: 1 } }, '{"a":{"b":1}}'],
    [() => 1, 'a function'],
  ])('shows %j as %s', (value, text) => {
    expect(showValue(value)).toBe(text);
  });

  it('cuts what is longer than 80 characters', () => {
    expect(showValue('x'.repeat(100))).toBe(`'${'x'.repeat(78)}…`);
  });

  it('survives what JSON cannot show', () => {
    const circular: { self?: unknown } = {};
    circular.self = circular;
    expect(showValue(circular)).toBe('[object Object]');
  });
});

describe('showAlternatives', () => {
  it('joins words as a sentence does', () => {
    expect(showAlternatives(['a', 'b', 'c'])).toBe('a, b or c');
    expect(showAlternatives(['a'])).toBe('a');
    expect(showAlternatives([])).toBe('');
  });
});
