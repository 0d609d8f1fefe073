import type { BlockSpace } from './block-space.js';
import { partitionAround } from './partition-around.js';

/**
 * A balanced kd-tree without objects per node: node n has children 2n+1 and 2n+2, every leaf lies
 * at the same depth, and the points are copied in leaf order so that a leaf is one run of memory.
 * (Bentley 1975; each node split at the median of its widest side.)
 */
export interface KdTree {
  /** The points in leaf order. */
  readonly space: BlockSpace;
  /** Leaf-order position -> row of the original points. */
  readonly order: Int32Array;
  readonly firstLeaf: number;
  readonly nodeStart: Int32Array;
  readonly nodeEnd: Int32Array;
  /** Tight bounding boxes: per node `dimension` lower corners, then `dimension` upper corners. */
  readonly boxes: Float64Array;
}

/** Measured: 8 costs more box tests, 32 more point tests. */
const LEAF_SIZE = 16;

/** Builds the tree over at least one point; O(N log N). */
export function buildKdTree(source: BlockSpace): KdTree {
  const { rows, dimension } = source;
  const depth = Math.max(0, Math.ceil(Math.log2(rows / LEAF_SIZE)));
  const nodes = 2 ** (depth + 1) - 1;
  const order = new Int32Array(rows);
  for (let row = 0; row < rows; row++) order[row] = row;
  const skeleton = {
    order,
    firstLeaf: 2 ** depth - 1,
    nodeStart: new Int32Array(nodes),
    nodeEnd: new Int32Array(nodes),
    boxes: new Float64Array(nodes * 2 * dimension),
  };
  skeleton.nodeEnd[0] = rows;
  fitBox(skeleton, { node: 0, points: source.points, start: 0, end: rows });
  const keys = new Float64Array(rows);
  for (let node = 0; node < skeleton.firstLeaf; node++) split(source, skeleton, { node, keys });
  const points = inLeafOrder(source, order);
  tightenBoxes(skeleton, points);
  return { ...skeleton, space: { ...source, points } };
}

type Skeleton = Omit<KdTree, 'space'>;

/** Halves a node by count; the children's cells, cut at the median, only steer later splits. */
function split(
  source: BlockSpace,
  tree: Skeleton,
  { node, keys }: { readonly node: number; readonly keys: Float64Array },
): void {
  const { points, dimension } = source;
  const { order, nodeStart, nodeEnd, boxes } = tree;
  const start = nodeStart[node]!;
  const end = nodeEnd[node]!;
  const middle = (start + end) >> 1;
  const side = widestSide(boxes, node, dimension);
  for (let position = start; position < end; position++) {
    keys[position] = points[order[position]! * dimension + side]!;
  }
  partitionAround(keys, order, { start, middle, end });
  const left = 2 * node + 1;
  const right = left + 1;
  nodeStart[left] = start;
  nodeEnd[left] = middle;
  nodeStart[right] = middle;
  nodeEnd[right] = end;
  const width = 2 * dimension;
  boxes.copyWithin(left * width, node * width, (node + 1) * width);
  boxes.copyWithin(right * width, node * width, (node + 1) * width);
  boxes[left * width + dimension + side] = keys[middle]!;
  boxes[right * width + side] = keys[middle]!;
}

function widestSide(boxes: Float64Array, node: number, dimension: number): number {
  const lower = node * 2 * dimension;
  let widest = 0;
  let widestExtent = -1;
  for (let c = 0; c < dimension; c++) {
    const extent = boxes[lower + dimension + c]! - boxes[lower + c]!;
    if (extent > widestExtent) {
      widestExtent = extent;
      widest = c;
    }
  }
  return widest;
}

function inLeafOrder({ points, rows, dimension }: BlockSpace, order: Int32Array): Float64Array {
  const ordered = new Float64Array(points.length);
  for (let position = 0; position < rows; position++) {
    const from = order[position]! * dimension;
    for (let c = 0; c < dimension; c++) ordered[position * dimension + c] = points[from + c]!;
  }
  return ordered;
}

function tightenBoxes(tree: Skeleton, points: Float64Array): void {
  const { nodeStart, nodeEnd, firstLeaf, boxes } = tree;
  const dimension = boxes.length / nodeStart.length / 2;
  for (let node = nodeStart.length - 1; node >= firstLeaf; node--) {
    fitBox(tree, { node, points, start: nodeStart[node]!, end: nodeEnd[node]! });
  }
  for (let node = firstLeaf - 1; node >= 0; node--) {
    const lower = node * 2 * dimension;
    const left = (2 * node + 1) * 2 * dimension;
    const right = left + 2 * dimension;
    for (let c = 0; c < dimension; c++) {
      const d = dimension + c;
      boxes[lower + c] = Math.min(boxes[left + c]!, boxes[right + c]!);
      boxes[lower + d] = Math.max(boxes[left + d]!, boxes[right + d]!);
    }
  }
}

interface PointRun {
  readonly node: number;
  readonly points: Float64Array;
  readonly start: number;
  readonly end: number;
}

function fitBox({ boxes, nodeStart }: Skeleton, { node, points, start, end }: PointRun): void {
  const dimension = boxes.length / nodeStart.length / 2;
  const lower = node * 2 * dimension;
  const upper = lower + dimension;
  boxes.fill(Infinity, lower, upper);
  boxes.fill(-Infinity, upper, upper + dimension);
  for (let position = start; position < end; position++) {
    for (let c = 0; c < dimension; c++) {
      const value = points[position * dimension + c]!;
      if (value < boxes[lower + c]!) boxes[lower + c] = value;
      if (value > boxes[upper + c]!) boxes[upper + c] = value;
    }
  }
}
