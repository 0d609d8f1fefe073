import { describe, expect, it } from 'vitest';
import { randomStream } from '@ggmi/numerics';
import { neighbourPlane } from '../../../src/cells/embedding/neighbour-plane.js';

/** Two clouds of 30 rows, 100 standard deviations apart. */
function clouds() {
  const random = randomStream('neighbour-plane');
  const values = Float64Array.from(
    { length: 60 * 3 },
    (_, i) => (i < 90 ? 0 : 100) + random.normal(),
  );
  return { rows: 60, columns: 3, values };
}

describe('the neighbour plane', () => {
  it('keeps each row nearer to some of its own cloud than to any of the other', async () => {
    const points = (await neighbourPlane(clouds(), 'key'))!;
    for (const [row, [x, y]] of points.entries()) {
      const distances = points.map(([u, v], other) =>
        other === row ? Infinity : Math.hypot(u - x, v - y),
      );
      const own = row < 30 ? distances.slice(0, 30) : distances.slice(30);
      expect(Math.min(...own)).toBe(Math.min(...distances));
    }
  });

  it('is the same for the same key, another for another', async () => {
    const drawn = await neighbourPlane(clouds(), 'key');
    expect(await neighbourPlane(clouds(), 'key')).toEqual(drawn);
    expect(await neighbourPlane(clouds(), 'other')).not.toEqual(drawn);
  });

  it('is not drawn of fewer than 10 rows', async () => {
    const few = { rows: 9, columns: 1, values: new Float64Array(9) };
    expect(await neighbourPlane(few, 'key')).toBeUndefined();
  });
});
