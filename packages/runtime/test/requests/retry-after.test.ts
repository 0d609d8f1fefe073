import { describe, expect, it } from 'vitest';
import { retryAfterMs } from '../../src/requests/retry-after.js';

const now = Date.parse('2026-11-23T12:00:00Z');

describe('Retry-After', () => {
  it.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['1.5', 1500],
    ['Mon, 23 Nov 2026 12:01:00 GMT', 60_000],
    ['Monday, 23-Nov-26 12:01:00 GMT', 60_000],
    ['Mon Nov 23 12:01:00 2026 GMT', 60_000],
    ['Mon, 23 Nov 2026 11:00:00 GMT', 0],
  ])('%j asks for %d ms', (header, ms) => {
    expect(retryAfterMs(header, now)).toBe(ms);
  });

  it.each([null, undefined, '', 'soon', '-5', '1e3', '12 apples', 'Someday, maybe', 'NaN'])(
    '%j asks for nothing',
    (header) => {
      expect(retryAfterMs(header, now)).toBeUndefined();
    },
  );
});
