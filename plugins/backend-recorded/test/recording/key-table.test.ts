import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyTable } from '../../src/recording/key-table.js';
import { PromptRows } from '../../src/recording/prompt-rows.js';

describe('KeyTable', () => {
  it('numbers keys as a map would', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 })), (keys) => {
        const table = new KeyTable();
        const known = new Map<string, number>();
        for (const key of keys) {
          expect(table.find(key)).toBe(known.get(key) ?? -1);
          if (!known.has(key)) known.set(key, known.size);
          expect(table.add(key)).toBe(known.get(key));
          expect(table.size).toBe(known.size);
        }
      }),
      { seed: 1 },
    );
  });

  it('finds every key after it has grown many times', () => {
    const table = new KeyTable();
    const keys = Array.from({ length: 5000 }, (_, i) => `key ${i}`);
    const added = keys.map((key) => table.add(key));
    expect(keys.map((key) => table.find(key))).toEqual(added);
    expect(added).toEqual(keys.map((_, i) => i));
    expect(table.find('key 5000')).toBe(-1);
  });
});

describe('PromptRows', () => {
  it('gives the rows of every prompt in their order, after it has grown', () => {
    const rows = new PromptRows();
    for (let row = 0; row < 5000; row++) rows.add(`p${row % 1500}`, row);
    expect(rows.rowsOf('p7')).toEqual(Uint32Array.of(7, 1507, 3007, 4507));
    expect(rows.rowsOf('p1499')).toEqual(Uint32Array.of(1499, 2999, 4499));
    expect(rows.rowsOf('p1500')).toHaveLength(0);
  });
});
