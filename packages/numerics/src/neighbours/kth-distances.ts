import type { NeighbourList } from './neighbour-list.js';

/** Per row the reduced distance of its k-th neighbour: the radius ε(i) of KSG1 and of Kozachenko–Leonenko. */
export function kthDistances({ k, reducedDistances }: NeighbourList): Float64Array {
  const radii = new Float64Array(reducedDistances.length / k);
  for (let row = 0; row < radii.length; row++) radii[row] = reducedDistances[row * k + k - 1]!;
  return radii;
}
