import type { Strided, TensorKernels } from '../kernels/tensor-kernels.js';
import type { LayerParameters } from './layer-parameters.js';
import type { LayerMemory, ModelMemory } from './model-memory.js';
import { headWidth, NORM_EPSILON, type ModelShape } from './model-shape.js';

/** One layer on one window. */
export interface LayerPass {
  readonly kernels: TensorKernels;
  readonly shape: ModelShape;
  readonly memory: ModelMemory;
  readonly layer: LayerMemory;
  readonly parameters: LayerParameters;
  /** Tokens of the window. */
  readonly rows: number;
  /** The first row whose output is needed: earlier ones give keys and values only. */
  readonly first: number;
}

/** A weight matrix of `columns` inputs as the right factor of x·Wᵀ. */
export function transposed(at: number, columns: number): Strided {
  return { at, row: 1, column: columns };
}

/** Rows that stand one after another. */
export function rowsAt(at: number, row: number): Strided {
  return { at, row, column: 1 };
}

/** Reads `layer.input` and writes its outputs, rows `first` and later, to `output`. */
export function forwardLayer(pass: LayerPass, output: number): void {
  const { kernels, shape, layer, rows, first } = pass;
  const { width } = shape;
  const skipped = first * width;
  attentionBlock(pass);
  copyRows(kernels, {
    from: layer.input + skipped,
    to: layer.middle + skipped,
    length: (rows - first) * width,
  });
  kernels.addProduct({
    m: rows - first,
    n: width,
    k: width,
    a: rowsAt(layer.attended + skipped, width),
    b: transposed(pass.parameters.attentionOutput, width),
    c: rowsAt(layer.middle + skipped, width),
  });
  gateBlock(pass, output);
}

function attentionBlock({
  kernels,
  shape,
  memory,
  layer,
  parameters,
  rows,
  first,
}: LayerPass): void {
  const { width, heads } = shape;
  const turned = headWidth(shape);
  const normed = { rows, width, x: layer.input, weight: parameters.attentionNorm };
  kernels.normalise({
    ...normed,
    inverse: layer.inverse1,
    y: layer.normed1,
    epsilon: NORM_EPSILON,
  });
  kernels.multiply({
    m: rows,
    n: 2 * width,
    k: width,
    a: rowsAt(layer.normed1, width),
    b: transposed(parameters.keys, width),
    c: rowsAt(layer.qkv + width, 3 * width),
  });
  kernels.multiply({
    m: rows - first,
    n: width,
    k: width,
    a: rowsAt(layer.normed1 + first * width, width),
    b: transposed(parameters.queries, width),
    c: rowsAt(layer.qkv + 3 * first * width, 3 * width),
  });
  turnQueriesAndKeys({ kernels, shape, memory, rows, first, qkv: layer.qkv, direction: 1 });
  const { qkv, attended: y, peaks, inverses } = layer;
  const { scratch } = memory;
  kernels.attend({ first, rows, heads, headWidth: turned, qkv, y, peaks, inverses, scratch });
}

/** Turns keys of all rows, and queries of the rows from `first` on. */
export function turnQueriesAndKeys(turn: {
  readonly kernels: TensorKernels;
  readonly shape: ModelShape;
  readonly memory: ModelMemory;
  readonly rows: number;
  readonly first: number;
  readonly qkv: number;
  readonly direction: 1 | -1;
}): void {
  const { kernels, shape, memory, rows, first, qkv, direction } = turn;
  const { width } = shape;
  const tableColumns = headWidth(shape);
  const skipped = first * tableColumns;
  const { cosines, sines } = memory;
  const common = { columns: width, xRow: 3 * width, tableColumns, direction };
  kernels.rotate({ ...common, rows, x: qkv + width, cosines, sines });
  kernels.rotate({
    ...common,
    rows: rows - first,
    x: qkv + 3 * first * width,
    cosines: cosines + skipped,
    sines: sines + skipped,
  });
}

function gateBlock(
  { kernels, shape, layer, parameters, rows, first }: LayerPass,
  output: number,
): void {
  const { width, hidden } = shape;
  const count = rows - first;
  const skipped = first * width;
  kernels.normalise({
    rows: count,
    width,
    x: layer.middle + skipped,
    weight: parameters.gateNorm,
    inverse: layer.inverse2 + first,
    y: layer.normed2 + skipped,
    epsilon: NORM_EPSILON,
  });
  kernels.multiply({
    m: count,
    n: 2 * hidden,
    k: width,
    a: rowsAt(layer.normed2 + skipped, width),
    b: transposed(parameters.gates, width),
    c: rowsAt(layer.gateAndUp + 2 * first * hidden, 2 * hidden),
  });
  const y = layer.gated + first * hidden;
  kernels.gate({ rows: count, hidden, gateAndUp: layer.gateAndUp + 2 * first * hidden, y });
  copyRows(kernels, { from: layer.middle + skipped, to: output + skipped, length: count * width });
  kernels.addProduct({
    m: count,
    n: width,
    k: hidden,
    a: rowsAt(y, hidden),
    b: transposed(parameters.down, hidden),
    c: rowsAt(output + skipped, width),
  });
}

function copyRows(
  kernels: TensorKernels,
  { from, to, length }: { readonly from: number; readonly to: number; readonly length: number },
): void {
  kernels.view(to, length).set(kernels.view(from, length));
}
