import { describe, expect, it } from 'vitest';
import { MalformedChainError } from '@ggmi/theory';

describe('the error of a malformed chain', () => {
  const problem = {
    path: 'itemLaw[0]',
    received: '-1',
    expected: 'a number in [0, 1]',
    next: 'Give a probability.',
  };
  const error = new MalformedChainError([problem, { ...problem, path: '' }]);

  it('says every problem in its message, each with place, value, wish and next step', () => {
    expect(error.message).toContain('2 problem(s)');
    expect(error.message).toContain(
      'itemLaw[0]: received -1, expected a number in [0, 1]. Give a probability.',
    );
    expect(error.message).toContain('the chain: received -1');
  });

  it('is recognised by brand and code, not by class', () => {
    const copy = { code: error.code, [Symbol.for('ggmi/MalformedChainError')]: true };
    expect(error.code).toBe('CHAIN_MALFORMED');
    expect(MalformedChainError.is(error)).toBe(true);
    expect(MalformedChainError.is(copy)).toBe(true);
    expect(MalformedChainError.is(new Error('other'))).toBe(false);
    expect(MalformedChainError.is(null)).toBe(false);
  });
});
