import { rowsAt, turnQueriesAndKeys, type LayerPass } from './forward-layer.js';
import type { LayerParameters } from './layer-parameters.js';
import type { GradientMemory } from './model-memory.js';
import { headWidth } from './model-shape.js';
import type { Strided, TensorKernels } from '../kernels/tensor-kernels.js';

/** A layer on the way back. */
export interface LayerGradientPass extends LayerPass {
  readonly gradients: GradientMemory;
  /** Where gradients of the layer's parameters are added. */
  readonly into: LayerParameters;
}

/**
 * Turns `gradients.stream` from the gradient of the layer's output, rows from `first` on, zeros before, into that of
 * its input, all rows, and adds the gradients of the layer's parameters.
 */
export function backwardLayer(pass: LayerGradientPass): void {
  gateGradients(pass);
  attentionGradients(pass);
}

function gateGradients(pass: LayerGradientPass): void {
  const { kernels, shape, layer, parameters, into, gradients, rows, first } = pass;
  const { width, hidden } = shape;
  const count = rows - first;
  const skipped = first * width;
  const stream = gradients.stream + skipped;
  const gated = layer.gated + first * hidden;
  backThroughLinear(kernels, {
    rows: count,
    inputs: hidden,
    outputs: width,
    x: rowsAt(gated, hidden),
    weight: parameters.down,
    dWeight: into.down,
    dy: rowsAt(stream, width),
    dx: gradients.gated,
  });
  kernels.gateGradient({
    rows: count,
    hidden,
    gateAndUp: layer.gateAndUp + 2 * first * hidden,
    dy: gradients.gated,
    dGateAndUp: gradients.gateAndUp,
  });
  backThroughLinear(kernels, {
    rows: count,
    inputs: width,
    outputs: 2 * hidden,
    x: rowsAt(layer.normed2 + skipped, width),
    weight: parameters.gates,
    dWeight: into.gates,
    dy: rowsAt(gradients.gateAndUp, 2 * hidden),
    dx: gradients.normed,
  });
  kernels.normaliseGradient({
    rows: count,
    width,
    x: layer.middle + skipped,
    weight: parameters.gateNorm,
    inverse: layer.inverse2 + first,
    dy: gradients.normed,
    dx: stream,
    dWeight: into.gateNorm,
  });
}

function attentionGradients(pass: LayerGradientPass): void {
  const { kernels, shape, memory, layer, parameters, into, gradients, rows, first } = pass;
  const { width, heads } = shape;
  const skipped = first * width;
  backThroughLinear(kernels, {
    rows: rows - first,
    inputs: width,
    outputs: width,
    x: rowsAt(layer.attended + skipped, width),
    weight: parameters.attentionOutput,
    dWeight: into.attentionOutput,
    dy: rowsAt(gradients.stream + skipped, width),
    dx: gradients.attended + skipped,
  });
  kernels.view(gradients.qkv, rows * 3 * width).fill(0);
  const { qkv, attended: y, peaks, inverses } = layer;
  const { attended: dy, qkv: dQkv } = gradients;
  const { scratch } = memory;
  const forward = { first, rows, heads, headWidth: headWidth(shape), qkv, y, peaks, inverses };
  kernels.attendGradient({ ...forward, scratch, dy, dQkv });
  turnQueriesAndKeys({ kernels, shape, memory, rows, first, qkv: dQkv, direction: -1 });
  projectionGradients(pass);
  kernels.normaliseGradient({
    rows,
    width,
    x: layer.input,
    weight: parameters.attentionNorm,
    inverse: layer.inverse1,
    dy: gradients.normed,
    dx: gradients.stream,
    dWeight: into.attentionNorm,
  });
}

/** Through the maps to keys and values, all rows, then to queries, rows from `first` on. */
function projectionGradients(pass: LayerGradientPass): void {
  const { kernels, shape, layer, parameters, into, gradients, rows, first } = pass;
  const { width } = shape;
  const skipped = first * width;
  backThroughLinear(kernels, {
    rows,
    inputs: width,
    outputs: 2 * width,
    x: rowsAt(layer.normed1, width),
    weight: parameters.keys,
    dWeight: into.keys,
    dy: rowsAt(gradients.qkv + width, 3 * width),
    dx: gradients.normed,
  });
  const dQueries = rowsAt(gradients.qkv + 3 * skipped, 3 * width);
  const x = rowsAt(layer.normed1 + skipped, width);
  const square = { rows: rows - first, inputs: width, outputs: width, x, dy: dQueries };
  addWeightGradient(kernels, { ...square, dWeight: into.queries });
  kernels.addProduct({
    m: rows - first,
    n: width,
    k: width,
    a: dQueries,
    b: rowsAt(parameters.queries, width),
    c: rowsAt(gradients.normed + skipped, width),
  });
}

/** y = x·Wᵀ on the way back. */
interface LinearGradient {
  readonly rows: number;
  readonly inputs: number;
  readonly outputs: number;
  readonly x: Strided;
  readonly dy: Strided;
  readonly dWeight: number;
}

/** dx = dy·W, dW += dyᵀ·x. */
export function backThroughLinear(
  kernels: TensorKernels,
  linear: LinearGradient & { readonly weight: number; readonly dx: number },
): void {
  const { rows, inputs, outputs, dy, weight, dx } = linear;
  kernels.multiply({
    m: rows,
    n: inputs,
    k: outputs,
    a: dy,
    b: rowsAt(weight, inputs),
    c: rowsAt(dx, inputs),
  });
  addWeightGradient(kernels, linear);
}

function addWeightGradient(kernels: TensorKernels, linear: LinearGradient): void {
  const { rows, inputs, outputs, x, dy, dWeight } = linear;
  kernels.addProduct({
    m: outputs,
    n: inputs,
    k: rows,
    a: { at: dy.at, row: dy.column, column: dy.row },
    b: x,
    c: rowsAt(dWeight, inputs),
  });
}
