import { DataInvalidError } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { localEllipsoid } from '../src/local-ellipsoid.js';

function point(...coordinates: number[]): Float64Array {
  return Float64Array.from(coordinates);
}

/** Four neighbours on two axes at right angles, turned by an angle. */
function cross(angle: number): Float64Array[] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [point(0, 1), point(0, -1), point(2, 0), point(-2, 0)].map(([x = 0, y = 0]) =>
    point(cos * x - sin * y, sin * x + cos * y),
  );
}

describe('localEllipsoid', () => {
  it('is the interval to the farthest neighbour in one dimension, and holds all of them', () => {
    const { count, logAxes } = localEllipsoid(point(0), [point(-1), point(2)]);
    expect(count).toBe(3);
    expect(logAxes).toBeCloseTo(Math.log(2), 12);
  });

  it.each([0, 0.3, 1, 2])('has the axes 2 and 1 of a cross turned by %d', (angle) => {
    // Singular values √8 and √2: the ratio is ½, and the longest axis is the farthest neighbour, 2.
    const { count, logAxes } = localEllipsoid(point(0, 0), cross(angle));
    expect(count).toBe(5);
    expect(logAxes).toBeCloseTo(Math.log(2 * 1), 12);
  });

  it('leaves out neighbours beyond its short axis', () => {
    // Singular values √32 and √(2 · 1.5²): axes 4 and 1.5; then (0, 1.5) lies on it and (3.9, 0.6) not.
    const neighbours = [point(0, 1.5), point(0, -1.5), point(4, 0), point(-4, 0)];
    expect(localEllipsoid(point(0, 0), neighbours).count).toBe(5);
    const corner = [point(1, 1), point(-1, -1), point(4, 0.1), point(-4, -0.1)];
    expect(localEllipsoid(point(0, 0), corner).count).toBeLessThan(5);
  });

  it('is refused where the neighbourhood is flat', () => {
    const flat = () => localEllipsoid(point(0, 0), [point(1, 0), point(2, 0)]);
    let thrown: unknown;
    try {
      flat();
    } catch (error) {
      thrown = error;
    }
    expect(DataInvalidError.is(thrown)).toBe(true);
  });
});
