import { describe, expect, it } from 'vitest';
import { sweepPlace } from '../../../src/inspect/plan/sweep-place.js';
import type { PointLabel } from '../../../src/sweep/point-label.js';

const at = (axes: PointLabel['at'], mode?: string): PointLabel => ({
  ...(mode !== undefined && { mode }),
  at: axes,
});

describe('points of a sweep together', () => {
  it.each<readonly [readonly PointLabel[], string]>([
    [[], ''],
    [[at({})], ''],
    [[at({}, 'exact')], 'mode exact'],
    [[at({ K: 3 })], 'K = 3'],
    [[at({ K: 3, trained: true }, 'exact')], 'K = 3, trained = true, mode exact'],
    [[at({ K: 2 }), at({ J: 2 }), at({ K: 3 })], 'K = 2 or 3; J = 2'],
    [[at({ K: 2 }, 'a'), at({ K: 2 }, 'b'), at({ K: 2 }, 'c')], 'K = 2, mode a, b or c'],
    [[1, 2, 3, 4].map((K) => at({ K, model: 'm' })), 'K at 4 values, model = m'],
    [
      ['a', 'b', 'c', 'd', 'e', 'f'].map((axis) => at({ [axis]: 1 })),
      'a = 1; b = 1; c = 1; d = 1; 2 more panels',
    ],
  ])('%j are called ‘%s’', (points, text) => {
    expect(sweepPlace(points).text).toBe(text);
  });

  it('are found by every value of theirs', () => {
    const points = [1, 2, 3, 4, 4].map((K) => at({ K, 'a.b': 'c d' }, 'exact'));
    expect(sweepPlace(points).settings).toEqual([
      'K=1',
      'a.b=c d',
      'mode=exact',
      'K=2',
      'K=3',
      'K=4',
    ]);
  });
});
