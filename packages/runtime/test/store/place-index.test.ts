import { describe, expect, it } from 'vitest';
import { digestText } from '../../src/cells/digest.js';
import { PlaceIndex, type Place } from '../../src/store/place-index.js';

const placeAt = (index: number): Place => ({
  file: index % 7,
  // Beyond 32 bits: segments grow without a limit.
  offset: 2 ** 33 + index,
  length: 100 + index,
  digest: digestText(`payload ${index}`),
});

describe('an index of places', () => {
  it('gives back every place while it grows', () => {
    const index = new PlaceIndex();
    const count = 1000;
    for (let i = 0; i < count; i++) index.set(digestText(`${i}`), placeAt(i));
    for (let i = 0; i < count; i++) expect(index.get(digestText(`${i}`))).toEqual(placeAt(i));
    expect(index.has(digestText(`${count}`))).toBe(false);
    expect(index.get(digestText(`${count}`))).toBeUndefined();
  });

  it('counts the younger of two places of one address', () => {
    const index = new PlaceIndex();
    index.set(digestText('a'), placeAt(1));
    index.set(digestText('b'), placeAt(2));
    index.set(digestText('a'), placeAt(3));
    expect(index.get(digestText('a'))).toEqual(placeAt(3));
    expect(index.get(digestText('b'))).toEqual(placeAt(2));
  });

  it('takes an address that is no digest too', () => {
    const index = new PlaceIndex();
    index.set('an address', placeAt(1));
    expect(index.get('an address')).toEqual(placeAt(1));
  });
});
