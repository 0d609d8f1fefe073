import { describe, expect, it } from 'vitest';
import { failureList } from '../../src/failure/failure-list.js';

const failure = (label: string, code = 'INPUT_FAILED') => ({
  label,
  code,
  message: `${label} failed: no key. Set it.`,
});
const textsOf = (...failures: Parameters<typeof failureList>[0][number][]) =>
  failureList(failures).items.map(({ text }) => text);

describe('the list of failures', () => {
  it('gives one reason once, whatever was lost with it', () => {
    expect(textsOf(failure('draw', 'REQUEST_REJECTED'), failure('a'), failure('b'))).toEqual([
      'draw: REQUEST_REJECTED: draw failed: no key. Set it.',
      'not computed without it: a, b',
    ]);
  });

  it('gives every reason, and counts what it does not name', () => {
    const lost = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((label) => failure(label));
    const texts = textsOf(failure('x', 'SERVER_DOWN'), ...lost, failure('y', 'SERVER_DOWN'));
    expect(texts).toHaveLength(3);
    expect(texts[2]).toBe('not computed without them: a, b, c, d, e and 2 more');
  });

  it('gives what was lost where its cause is not there', () => {
    expect(textsOf(failure('a'), failure('b'))).toEqual([
      'a: INPUT_FAILED: a failed: no key. Set it.',
      'b: INPUT_FAILED: b failed: no key. Set it.',
    ]);
  });
});
