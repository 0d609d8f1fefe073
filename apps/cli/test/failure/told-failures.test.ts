import { describe, expect, it } from 'vitest';
import { toldFailures } from '../../src/failure/told-failures.js';

const failures = [
  { code: 'REQUEST_LIMIT_REACHED', label: 'draw a' },
  { code: 'INPUT_FAILED', label: 'train a' },
  { code: 'DATA_INVALID', label: 'read c' },
  { code: 'REQUEST_LIMIT_REACHED', label: 'draw b' },
  { code: 'INPUT_FAILED', label: 'train b' },
];

describe('the failures of a run that a person is told of', () => {
  it('hold its limit once, and nothing that waits for more', () => {
    const told = toldFailures({ status: 'limited', failures });
    expect(told.map(({ label }) => label)).toEqual(['read c', 'draw a']);
  });

  it('are all of them where it did not stop at its limit', () => {
    expect(toldFailures({ status: 'failed', failures })).toBe(failures);
  });
});
