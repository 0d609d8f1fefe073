import { describe, expect, it } from 'vitest';
import { randomStream } from '@ggmi/numerics';
import { principalPlane } from '../../../src/cells/embedding/principal-plane.js';

/** Rows of the axis-parallel law with these standard deviations, turned by nothing. */
function rowsOf(deviations: readonly number[], rows: number) {
  const random = randomStream('principal-plane');
  const columns = deviations.length;
  const values = Float64Array.from(
    { length: rows * columns },
    (_, i) => deviations[i % columns]! * random.normal(),
  );
  return { rows, columns, values };
}

describe('the principal plane', () => {
  it('is that of the two coordinates with the largest variances', () => {
    const matrix = rowsOf([1, 30, 0.1, 10], 200);
    const { points, explained } = principalPlane(matrix, 'key');
    const mean = (column: number): number =>
      points.reduce((sum, _, row) => sum + matrix.values[4 * row + column]! / 200, 0);
    const means = [mean(1), mean(3)];
    // The sample's own axes turn by at most about 30·10/(30² − 10²)/√200 = 0.03 from the law's.
    for (const [row, [x, y]] of points.entries()) {
      expect(Math.abs(x - (matrix.values[4 * row + 1]! - means[0]!))).toBeLessThan(4);
      expect(Math.abs(y - (matrix.values[4 * row + 3]! - means[1]!))).toBeLessThan(8);
    }
    // 900/1001.01 and 100/1001.01, each within 4 of its standard errors ~ 0.01.
    expect(Math.abs(explained[0] - 0.899)).toBeLessThan(0.04);
    expect(Math.abs(explained[1] - 0.1)).toBeLessThan(0.04);
  });

  it('shares out all the variance of rows with two columns', () => {
    const { explained } = principalPlane(rowsOf([1, 2], 50), 'key');
    expect(Math.abs(explained[0] + explained[1] - 1)).toBeLessThan(1e-12);
  });

  it('is a point for equal rows, and a line for rows of one column', () => {
    const equal = { rows: 3, columns: 2, values: Float64Array.of(1, 2, 1, 2, 1, 2) };
    expect(principalPlane(equal, 'key')).toEqual({
      points: [
        [0, 0],
        [0, 0],
        [0, 0],
      ],
      explained: [0, 0],
    });
    const line = { rows: 3, columns: 1, values: Float64Array.of(1, 2, 6) };
    expect(principalPlane(line, 'key').points.map(([x, y]) => [Math.abs(x), y])).toEqual([
      [2, 0],
      [1, 0],
      [3, 0],
    ]);
  });
});
