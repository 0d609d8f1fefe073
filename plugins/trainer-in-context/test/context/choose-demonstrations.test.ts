import { permutation, randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { chooseDemonstrations, contextOptions } from '../../src/index.js';
import { TEMPLATE } from '../phrase-book.js';
import { phrase } from '../trained.js';

const items = Array.from({ length: 12 }, (_, i) => phrase(`q${i}`, 'x'.repeat(i + 1)));
const options = contextOptions.parse({ template: TEMPLATE, demonstrations: 4 });

describe('the items that a context shows', () => {
  it('are the same, in the same order, whatever the order of the data', () => {
    const wanted = chooseDemonstrations(items, options, randomStream('w'));
    expect(wanted).toHaveLength(4);
    for (let trial = 0; trial < 5; trial++) {
      const order = [...permutation(items.length, randomStream(`order ${trial}`))];
      const shuffled = order.map((position) => items[position]!);
      expect(chooseDemonstrations(shuffled, options, randomStream('w'))).toEqual(wanted);
    }
  });

  it('are each item equally often', () => {
    const runs = 3000;
    const counts = new Map<string, number>();
    for (let run = 0; run < runs; run++) {
      for (const { id } of chooseDemonstrations(items, options, randomStream(`run ${run}`))) {
        counts.set(id, (counts.get(id) ?? 0) + 1);
      }
    }
    // Binomial with p = 4/12: five standard errors.
    const error = 5 * Math.sqrt(((1 / 3) * (2 / 3)) / runs);
    for (const { id } of items) {
      expect(Math.abs((counts.get(id) ?? 0) / runs - 1 / 3)).toBeLessThan(error);
    }
  });

  it('are all of them where there are fewer than asked for, and none of none', () => {
    const few = items.slice(0, 2);
    expect(chooseDemonstrations(few, options, randomStream('w')).map(({ id }) => id)).toEqual(
      expect.arrayContaining(few.map(({ id }) => id)),
    );
    expect(chooseDemonstrations([], options, randomStream('w'))).toEqual([]);
  });

  it('fit the bytes, those that do not being passed over', () => {
    // `q0=>x;` is 6 bytes, the end `=>` is 2, and € is 3 bytes where x is one.
    const two = [phrase('q0', 'x'), phrase('q1', '€')];
    for (let run = 0; run < 8; run++) {
      const shown = chooseDemonstrations(
        two,
        { ...options, contextBytes: 8 },
        randomStream(`run ${run}`),
      );
      expect(shown.map(({ prompt }) => prompt)).toEqual(['q0']);
    }
  });

  it('are refused where none fits, rather than left out in silence', () => {
    expect(() =>
      chooseDemonstrations(items, { ...options, contextBytes: 7 }, randomStream('w')),
    ).toThrow(expect.objectContaining({ code: 'CONTEXT_TOO_SMALL' }));
  });
});
