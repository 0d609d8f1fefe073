import { denseMatrix, type DenseMatrix } from '../linear-algebra/dense-matrix.js';
import type { AliasTable } from '../random/alias-table.js';
import { fillNormalByZiggurat } from '../random/fill-normal-by-ziggurat.js';
import { fillUint32 } from '../random/fill-uint32.js';
import type { RandomStream } from '../random/random-stream.js';
import type { PreparedComponents } from './prepared-components.js';

/** The part of a stream that bulk draws use. */
export type MixtureStream = Pick<RandomStream, 'uint32' | 'uniform'>;

/**
 * `rows` independent draws of the mixture, one per row: mean_k + L_k z, k drawn by `table`.
 *
 * A component has its probability to within 2⁻³².
 */
export function sampleMixture(
  law: { readonly prepared: PreparedComponents; readonly table: AliasTable },
  rows: number,
  random: MixtureStream,
): DenseMatrix {
  const { prepared, table } = law;
  const { dimensions } = prepared;
  const labels = drawLabels(table, rows, random);
  const values = fillNormalByZiggurat(new Float64Array(rows * dimensions), random);
  if (dimensions === 2) placeInPlane(values, labels, prepared);
  else placeInSpace(values, labels, prepared);
  return denseMatrix(rows, dimensions, values);
}

function drawLabels(table: AliasTable, rows: number, random: MixtureStream): Uint32Array {
  const { states, shares, choices } = table;
  const labels = new Uint32Array(rows);
  if (states === 1) return labels;
  fillUint32(labels, random);
  const scale = states * 2 ** -32;
  for (let n = 0; n < rows; n++) {
    const place = labels[n]! * scale;
    const cell = place | 0;
    // A number instead of a branch, which no processor could predict.
    labels[n] = choices[2 * cell + Number(place - cell >= shares[cell]!)]!;
  }
  return labels;
}

/** Standard normal rows become draws of their component, in place. */
function placeInPlane(
  values: Float64Array,
  labels: Uint32Array,
  { means, factors }: PreparedComponents,
): void {
  for (let n = 0; n < labels.length; n++) {
    const mean = 2 * labels[n]!;
    const factor = 2 * mean;
    const x = values[2 * n]!;
    const y = values[2 * n + 1]!;
    values[2 * n] = means[mean]! + factors[factor]! * x;
    values[2 * n + 1] = means[mean + 1]! + factors[factor + 2]! * x + factors[factor + 3]! * y;
  }
}

function placeInSpace(
  values: Float64Array,
  labels: Uint32Array,
  { dimensions, means, factors }: PreparedComponents,
): void {
  for (let n = 0; n < labels.length; n++) {
    const row = n * dimensions;
    const mean = labels[n]! * dimensions;
    // From the last coordinate back: coordinate j needs the normals 0 … j only.
    for (let j = dimensions - 1; j >= 0; j--) {
      const entry = (mean + j) * dimensions;
      let sum = means[mean + j]!;
      for (let i = 0; i <= j; i++) sum += factors[entry + i]! * values[row + i]!;
      values[row + j] = sum;
    }
  }
}
