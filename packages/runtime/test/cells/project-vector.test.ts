import { describe, expect, it } from 'vitest';
import { projectVector } from '../../src/cells/project-vector.js';

const axis = (length: number, at: number): Float64Array =>
  Float64Array.from({ length }, (_, index) => Number(index === at));

describe('a projection of W', () => {
  it('keeps W as it is where no dimensions are asked for', () => {
    const projection = { dimensions: null, projectionKey: 'directions' };
    expect(projectVector(Float64Array.of(1, -2, 3), projection)).toEqual([1, -2, 3]);
  });

  it('uses directions of its key alone: it is linear in W', () => {
    const projection = { dimensions: 2, projectionKey: 'directions' };
    const images = [0, 1, 2].map((at) => projectVector(axis(3, at), projection));
    const image = projectVector(Float64Array.of(2, -1, 0.5), projection);
    for (const row of [0, 1]) {
      const expected = 2 * images[0]![row]! - images[1]![row]! + 0.5 * images[2]![row]!;
      expect(image[row]).toBeCloseTo(expected, 12);
    }
    const others = projectVector(axis(3, 0), { ...projection, projectionKey: 'others' });
    expect(others).not.toEqual(images[0]);
  });

  it('keeps its first directions when more are asked for', () => {
    const vector = Float64Array.of(1, 2, 3, 4);
    const three = projectVector(vector, { dimensions: 3, projectionKey: 'directions' });
    expect(
      projectVector(vector, { dimensions: 5, projectionKey: 'directions' }).slice(0, 3),
    ).toEqual(three);
  });

  it('keeps the squared length on average: E (r·W)² = |W|²/length', () => {
    const vector = Float64Array.of(3, 4);
    const image = projectVector(vector, { dimensions: 4000, projectionKey: 'many' });
    const meanSquare = image.reduce((sum, value) => sum + value ** 2, 0) / image.length;
    // (r·W)² is 12.5 χ²₁, of standard deviation 12.5 √2; 4 standard errors.
    expect(Math.abs(meanSquare - 12.5)).toBeLessThan((4 * 12.5 * Math.SQRT2) / Math.sqrt(4000));
  });
});
