import { describe, expect, it } from 'vitest';
import { nearestMatch } from '../../src/problems/nearest-match.js';

describe('nearestMatch', () => {
  it('gives the candidate with the fewest edits', () => {
    expect(nearestMatch('estimatos', ['generators', 'estimators', 'embedders'])).toBe('estimators');
  });

  it('gives nothing when more than a third of the letters differ', () => {
    expect(nearestMatch('trainer', ['seed', 'limits', 'readings'])).toBeUndefined();
  });

  it('forgives two edits in a short word, but not a word without a common letter', () => {
    expect(nearestMatch('kk', ['k'])).toBeUndefined();
    expect(nearestMatch('sed', ['seed'])).toBe('seed');
    expect(nearestMatch('ab', ['xy'])).toBeUndefined();
  });

  it('takes no notice of the letter case', () => {
    expect(nearestMatch('HELDOUT', ['heldOut', 'anchors'])).toBe('heldOut');
  });

  it('compares only what stands behind a package that two ids share', () => {
    const ids = ['@acme/estimator-knn/ksg1', '@acme/estimator-knn/entropy'];
    expect(nearestMatch('@acme/estimator-knn/ksg', ids)).toBe('@acme/estimator-knn/ksg1');
    expect(nearestMatch('@acme/estimator-knn/mean', ids)).toBeUndefined();
  });

  it('finds an id whose package is mistyped', () => {
    expect(nearestMatch('@acme/estimator-kn/ksg1', ['@acme/estimator-knn/ksg1'])).toBe(
      '@acme/estimator-knn/ksg1',
    );
  });
});
