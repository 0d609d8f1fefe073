import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatConfigPath,
  liesWithin,
  parseConfigPath,
  valueAt,
} from '../../src/config/config-path.js';

describe('config paths', () => {
  it('are written with dots, indices in brackets and odd keys in quotes', () => {
    expect(formatConfigPath(['slots', 'a b', 2, 'k'])).toBe('slots["a b"][2].k');
  });

  it('read back to what was written, whatever the keys', () => {
    const segment = fc.oneof(fc.string(), fc.nat());
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1 }), (path) => {
        expect(parseConfigPath(formatConfigPath(path))).toEqual(path);
      }),
      { seed: 1 },
    );
  });

  it.each(['', '.a', 'a..b', 'a[', 'a[x]', 'a b', 'a["x]'])('do not look like %j', (text) => {
    expect(parseConfigPath(text)).toBeUndefined();
  });

  it('find own values only', () => {
    expect(valueAt({ a: [{ b: 1 }] }, ['a', 0, 'b'])).toBe(1);
    expect(valueAt({ a: [] }, ['a', 'length'])).toBeUndefined();
    expect(valueAt({}, ['toString'])).toBeUndefined();
    expect(valueAt({ a: 'text' }, ['a', 0])).toBeUndefined();
  });

  it('lie within themselves and their ancestors', () => {
    expect(liesWithin(['a', 'b'], ['a'])).toBe(true);
    expect(liesWithin(['a'], ['a'])).toBe(true);
    expect(liesWithin(['a'], ['a', 'b'])).toBe(false);
  });
});
