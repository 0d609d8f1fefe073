import { columnOf, fromRows, normalCdf, transpose, type DenseMatrix } from '@ggmi/numerics';

/** Harmonics of a column's rank, beyond the first even one. */
const HIGHER_HARMONICS = [3, 4, 5, 6];

/**
 * Functions of the columns of normal scores `block` (N × d) in which dependence may be linear.
 *
 * In this order, each group only while it leaves at most `most` columns in all: the scores
 * themselves; the even harmonic cos 2πu of every column, u its rank in (0, 1); radius times scores and the
 * squared radius; products of two scores; the harmonics cos jπu, j = 3…6. Result: N × p with
 * d ≤ p ≤ max(d, most).
 */
export function featureColumns(block: DenseMatrix, most: number): DenseMatrix {
  const scores = Array.from({ length: block.columns }, (_, j) => columnOf(block, j));
  const shares = scores.map((column) => column.map(normalCdf));
  const groups = [
    shares.map((column) => harmonic(column, 2)),
    radial(scores),
    products(scores),
    ...HIGHER_HARMONICS.map((j) => shares.map((column) => harmonic(column, j))),
  ];
  const features = [...scores];
  for (const group of groups) if (features.length + group.length <= most) features.push(...group);
  return transpose(fromRows(features.map((feature) => Array.from(feature))));
}

function harmonic(shares: Float64Array, order: number): Float64Array {
  return shares.map((share) => Math.cos(order * Math.PI * share));
}

function radial(scores: readonly Float64Array[]): readonly Float64Array[] {
  if (scores.length === 1) return [];
  const radius = new Float64Array(scores[0]!.length);
  for (const column of scores) column.forEach((score, i) => (radius[i]! += score * score));
  const excess = radius.map((square) => square - scores.length);
  return [...scores.map((column) => column.map((score, i) => score * excess[i]!)), radius];
}

function products(scores: readonly Float64Array[]): readonly Float64Array[] {
  return scores.flatMap((first, a) =>
    scores.slice(0, a).map((second) => first.map((score, i) => score * second[i]!)),
  );
}
