import { nearestInBox } from './nearest-in-box.js';
import type { KdTree } from './kd-tree.js';
import { emptyNeighbourList, offerNeighbour, type NeighbourList } from './neighbour-list.js';
import { reducedDistance } from './reduced-distance.js';

/**
 * The k nearest other points of every point of the tree.
 *
 * Each search starts in its own leaf and climbs: the first leaf already gives a close bound, and
 * neighbouring searches touch the same memory. A box at exactly the k-th distance is still
 * opened, because a tie goes to the lower row index.
 */
export function nearestInKdTree(tree: KdTree, k: number): NeighbourList {
  const list = emptyNeighbourList(tree.space.rows, k);
  const search = { tree, list, nodes: new Int32Array(64), bounds: new Float64Array(64) };
  for (let leaf = tree.firstLeaf; leaf < tree.nodeStart.length; leaf++) {
    for (let position = tree.nodeStart[leaf]!; position < tree.nodeEnd[leaf]!; position++) {
      climb(search, leaf, position);
    }
  }
  return list;
}

interface Search {
  readonly tree: KdTree;
  readonly list: NeighbourList;
  /** A stack of nodes still to open, each with the least distance inside its box. */
  readonly nodes: Int32Array;
  readonly bounds: Float64Array;
}

/** Searches from a leaf upwards; `position` is the leaf-order position of the query. */
function climb(search: Search, leaf: number, position: number): void {
  const { tree, list } = search;
  const query = position * tree.space.dimension;
  const last = (tree.order[position]! + 1) * list.k - 1;
  scanLeaf(search, leaf, position);
  for (let node = leaf; node > 0; node = (node - 1) >> 1) {
    const sibling = node % 2 === 1 ? node + 1 : node - 1;
    const worst = list.reducedDistances[last]!;
    if (nearestInBox(tree, sibling, query, worst) <= worst) descend(search, sibling, position);
  }
}

function descend(search: Search, from: number, position: number): void {
  const { tree, list, nodes, bounds } = search;
  const { reducedDistances } = list;
  const query = position * tree.space.dimension;
  const last = (tree.order[position]! + 1) * list.k - 1;
  let depth = 0;
  nodes[0] = from;
  bounds[0] = 0;
  while (depth >= 0) {
    const node = nodes[depth]!;
    const worst = reducedDistances[last]!;
    if (bounds[depth--]! > worst) continue;
    if (node >= tree.firstLeaf) {
      scanLeaf(search, node, position);
      continue;
    }
    const leftChild = 2 * node + 1;
    const left = nearestInBox(tree, leftChild, query, worst);
    const right = nearestInBox(tree, leftChild + 1, query, worst);
    const near = left <= right ? leftChild : leftChild + 1;
    const farBound = left <= right ? right : left;
    if (farBound <= worst) {
      nodes[++depth] = 4 * node + 3 - near;
      bounds[depth] = farBound;
    }
    nodes[++depth] = near;
    bounds[depth] = left <= right ? left : right;
  }
}

function scanLeaf({ tree, list }: Search, leaf: number, position: number): void {
  const { space, order } = tree;
  const { dimension } = space;
  const { reducedDistances } = list;
  const query = position * dimension;
  const last = (order[position]! + 1) * list.k - 1;
  const end = tree.nodeEnd[leaf]!;
  let worst = reducedDistances[last]!;
  for (let other = tree.nodeStart[leaf]!; other < end; other++) {
    const reduced = reducedDistance(space, query, other * dimension, worst);
    if (reduced > worst || other === position) continue;
    offerNeighbour(list, last, reduced, order[other]!);
    worst = reducedDistances[last]!;
  }
}
