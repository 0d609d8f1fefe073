import {
  buildRangeIndex,
  countInShare,
  countNeighbours,
  findNearestInShare,
  findNearestNeighbours,
  kthDistances,
  rangeLimits,
  shareTree,
} from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { emptyNeighbourList } from '../../src/neighbours/neighbour-list.js';
import { normalSet } from './point-sets.js';

const blocks = [normalSet(700, 2, 'x'), normalSet(700, 2, 'y')];
// Cuts inside leaves, out of order, one of them empty.
const ranges = [
  { start: 333, end: 700 },
  { start: 0, end: 5 },
  { start: 5, end: 5 },
  { start: 5, end: 333 },
];

describe.each(['chebyshev', 'euclidean'] as const)('a search in parts, %s', (norm) => {
  it('finds the neighbours that the search in one piece finds', () => {
    const tree = shareTree(blocks, norm);
    const list = emptyNeighbourList(700, 3);
    for (const range of ranges) findNearestInShare(tree, { list, ...range });
    expect(list).toEqual(findNearestNeighbours(blocks, { k: 3, norm }));
  });

  it('counts what the count in one piece counts', () => {
    const block = blocks[0]!;
    const radii = kthDistances(findNearestNeighbours(blocks, { k: 3, norm }));
    const limits = rangeLimits(radii, { rows: 700, comparison: 'strictly-within' });
    const tree = shareTree([block], norm);
    const counts = new Int32Array(700);
    for (const range of ranges) countInShare(tree, { limits, counts, ...range });
    const wanted = countNeighbours(buildRangeIndex(block, norm), radii, 'strictly-within');
    expect(counts).toEqual(wanted);
  });
});
