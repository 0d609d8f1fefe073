import type { Points } from './standardise.js';

/** The k points nearest to point `index`, nearest first, by Euclidean distance; itself left out. */
export function findNearest(points: Points, index: number, k: number): readonly number[] {
  const centre = points[index]!;
  const nearest: number[] = [];
  const squares: number[] = [];
  for (let other = 0; other < points.length; other++) {
    if (other === index) continue;
    const square = squaredDistance(centre, points[other]!);
    if (nearest.length === k && square >= squares[k - 1]!) continue;
    let place = Math.min(nearest.length, k - 1);
    while (place > 0 && squares[place - 1]! > square) {
      nearest[place] = nearest[place - 1]!;
      squares[place] = squares[place - 1]!;
      place -= 1;
    }
    nearest[place] = other;
    squares[place] = square;
  }
  return nearest;
}

/** The square of the Euclidean distance. */
export function squaredDistance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i]! - b[i]!) ** 2;
  return sum;
}
