import { normalCdf } from '../special/normal-cdf.js';

/** Layers of equal area; a power of two, so that eight bits of a word choose one. */
const LAYERS = 256;
/** Where the tail begins. With this edge the 256 areas fill the half density exactly. */
const TAIL_EDGE = 3.654152885361008796;

/** The layers of the ziggurat under exp(−x²/2), x ≥ 0, widest first. */
export interface ZigguratTable {
  /** Where the tail begins; layer 0 is the base strip with the tail beyond it. */
  readonly tailEdge: number;
  /** Right edges of layers 0 … 255, then 0: 257 numbers. That of layer 0 is a rectangle's of its area. */
  readonly edges: Float64Array;
  /** exp(−edge²/2) of the same 257 numbers. */
  readonly heights: Float64Array;
}

/** The table of 256 layers, computed from the edge of its tail. */
export function zigguratTable(): ZigguratTable {
  const height = (x: number): number => Math.exp((-x * x) / 2);
  const tailArea = Math.sqrt(2 * Math.PI) * normalCdf(-TAIL_EDGE);
  const area = TAIL_EDGE * height(TAIL_EDGE) + tailArea;
  const edges = new Float64Array(LAYERS + 1);
  edges[0] = area / height(TAIL_EDGE);
  edges[1] = TAIL_EDGE;
  for (let i = 2; i < LAYERS; i++) {
    const below = edges[i - 1]!;
    edges[i] = Math.sqrt(-2 * Math.log(height(below) + area / below));
  }
  return { tailEdge: TAIL_EDGE, edges, heights: edges.map(height) };
}
