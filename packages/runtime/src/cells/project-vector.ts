import { randomStream } from '@ggmi/numerics';

/**
 * A random projection of W: `dimensions` directions of independent normals over √length, drawn
 * from the key alone, so that all arms and replicates share them. Null keeps the vector.
 */
export function projectVector(
  vector: Float64Array,
  projection: { readonly dimensions: number | null; readonly projectionKey: string },
): number[] {
  if (projection.dimensions === null) return [...vector];
  const stream = randomStream(projection.projectionKey);
  const scale = 1 / Math.sqrt(vector.length);
  return Array.from({ length: projection.dimensions }, (_, direction) => {
    const random = stream.fork(String(direction));
    let sum = 0;
    for (const coordinate of vector) sum += coordinate * random.normal();
    return sum * scale;
  });
}
