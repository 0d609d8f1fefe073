import type { Matrix } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';

/** Rows seen along the two directions in which they vary most. */
export interface PrincipalPlane {
  /** Two numbers per row. */
  readonly points: readonly (readonly [number, number])[];
  /** The shares of the total variance along both. */
  readonly explained: readonly [number, number];
}

/** A picture needs no more digits than the eye. */
const ITERATIONS = 100;

/**
 * The first two principal components by power iteration, which touches the rows alone: no covariance
 * matrix of an embedding with thousands of columns is formed. The sign of a direction is that of its
 * largest coordinate.
 */
export function principalPlane({ rows, columns, values }: Matrix, key: string): PrincipalPlane {
  const centred = centre({ rows, columns, values });
  const total = centred.reduce((sum, value) => sum + value * value, 0);
  const random = randomStream(key);
  const directions: Float64Array[] = [];
  for (let component = 0; component < 2; component++) {
    const stream = random.fork(`component/${component}`);
    let direction: Float64Array = Float64Array.from({ length: columns }, () => stream.normal());
    for (let step = 0; step < ITERATIONS; step++) {
      direction = orthonormal(applyCovariance(centred, direction), directions);
    }
    directions.push(signed(direction));
  }
  const scores = directions.map((direction) => project(centred, direction));
  const share = (of: Float64Array): number =>
    total === 0 ? 0 : of.reduce((sum, value) => sum + value * value, 0) / total;
  return {
    points: Array.from({ length: rows }, (_, row) => [scores[0]![row]!, scores[1]![row]!]),
    explained: [share(scores[0]!), share(scores[1]!)],
  };
}

function centre({ rows, columns, values }: Matrix): Float64Array {
  const means = new Float64Array(columns);
  for (let i = 0; i < values.length; i++) means[i % columns]! += values[i]! / rows;
  return Float64Array.from(values, (value, i) => value - means[i % columns]!);
}

function project(centred: Float64Array, direction: Float64Array): Float64Array {
  const columns = direction.length;
  return Float64Array.from({ length: centred.length / columns }, (_, row) => {
    let sum = 0;
    for (let j = 0; j < columns; j++) sum += centred[row * columns + j]! * direction[j]!;
    return sum;
  });
}

/** XᵀX v, without XᵀX. */
function applyCovariance(centred: Float64Array, direction: Float64Array): Float64Array {
  const scores = project(centred, direction);
  const columns = direction.length;
  const image = new Float64Array(columns);
  for (let row = 0; row < scores.length; row++) {
    for (let j = 0; j < columns; j++) image[j]! += scores[row]! * centred[row * columns + j]!;
  }
  return image;
}

/** Zero where nothing is left beside the other directions. */
function orthonormal(vector: Float64Array, others: readonly Float64Array[]): Float64Array {
  const rest = Float64Array.from(vector);
  for (const other of others) {
    const along = rest.reduce((sum, value, j) => sum + value * other[j]!, 0);
    for (let j = 0; j < rest.length; j++) rest[j]! -= along * other[j]!;
  }
  const norm = Math.hypot(...rest);
  return norm === 0 ? rest : rest.map((value) => value / norm);
}

function signed(direction: Float64Array): Float64Array {
  const largest = direction.reduce(
    (best, value) => (Math.abs(value) > Math.abs(best) ? value : best),
    0,
  );
  return largest < 0 ? direction.map((value) => -value) : direction;
}
