import { describe, expect, it } from 'vitest';
import { placeAttributes } from '../../src/quantities/place-attributes.js';
import { quantityOf, valueOf } from '../fixtures/quantity-fixture.js';

const nats = quantityOf('a', valueOf(1, { sampleSize: 5 }));
const exact = quantityOf('b', valueOf(1, { kind: 'exact' }));
const loss = quantityOf('c', valueOf(1, { unit: 'loss', sampleSize: 5 }));

describe('placeAttributes', () => {
  it('says once what all numbers share', () => {
    expect(
      placeAttributes(
        [
          [nats, exact],
          [nats, undefined],
        ],
        ['unit'],
      ),
    ).toEqual({
      everywhere: ['nats'],
      byColumn: [[], []],
      byRow: [[], []],
      inCell: [],
    });
  });

  it('says by column, else by row, else in the cell, what numbers do not share', () => {
    expect(
      placeAttributes(
        [
          [nats, loss],
          [nats, loss],
        ],
        ['unit'],
      ).byColumn,
    ).toEqual([['nats'], ['loss']]);
    expect(
      placeAttributes(
        [
          [nats, nats],
          [loss, loss],
        ],
        ['unit'],
      ).byRow,
    ).toEqual([['nats'], ['loss']]);
    expect(
      placeAttributes(
        [
          [nats, loss],
          [loss, nats],
        ],
        ['unit'],
      ).inCell,
    ).toEqual(['unit']);
  });

  it('does not lend a sample size to a number that has none', () => {
    const placement = placeAttributes([[nats, exact]], ['sample size']);
    expect(placement.everywhere).toEqual([]);
    expect(placement.byColumn).toEqual([['n=5'], []]);
  });

  it('says nothing of a place without a value', () => {
    const missing = quantityOf('d', { available: false, reason: 'none' });
    expect(placeAttributes([[nats, missing]], ['unit', 'sample size']).everywhere).toEqual([
      'nats',
      'n=5',
    ]);
  });
});
