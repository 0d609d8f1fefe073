import { describe, expect, it } from 'vitest';
import { attributeText } from '../../src/quantities/attribute.js';
import { quantityOf, readingSection, valueOf } from '../fixtures/quantity-fixture.js';

const sizeIn = (section: ReturnType<typeof readingSection>, sampleSize: number) =>
  attributeText(quantityOf('a', valueOf(1, { sampleSize }), { section }), 'sample size');

describe('the sample size of a number', () => {
  it('at matched n is its runs, which are not the n items of each', () => {
    expect(sizeIn(readingSection('matched', 'supersample'), 8)).toBe('8 runs');
    expect(sizeIn(readingSection('matched', 'supersample'), 1)).toBe('1 run');
    expect(sizeIn({ type: 'calibration' }, 8)).toBe('8 runs');
  });

  it('is n elsewhere', () => {
    expect(sizeIn(readingSection('chain', 'replicate'), 8)).toBe('n=8');
    expect(sizeIn({ type: 'deployed' }, 80)).toBe('n=80');
  });
});
