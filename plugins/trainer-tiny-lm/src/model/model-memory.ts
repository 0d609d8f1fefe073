import { attentionScratch, type TensorKernels } from '../kernels/tensor-kernels.js';
import { headWidth, type ModelShape } from './model-shape.js';
import { rotaryTables } from './rotary-tables.js';

/** What one layer keeps of a window for its gradient; offsets of matrices with a row per token. */
export interface LayerMemory {
  readonly input: number;
  readonly inverse1: number;
  readonly normed1: number;
  readonly qkv: number;
  readonly peaks: number;
  readonly inverses: number;
  readonly attended: number;
  readonly middle: number;
  readonly inverse2: number;
  readonly normed2: number;
  readonly gateAndUp: number;
  readonly gated: number;
}

/** Where a model computes: one window at a time. */
export interface ModelMemory {
  readonly layers: readonly LayerMemory[];
  readonly cosines: number;
  readonly sines: number;
  readonly scratch: number;
  /** Output of the last layer, before and after its norm. */
  readonly output: number;
  readonly outputInverse: number;
  readonly hidden: number;
  readonly logits: number;
  readonly probabilities: number;
}

/** What only gradients need. */
export interface GradientMemory {
  /** The gradient of the stream of hidden states, from output to input. */
  readonly stream: number;
  readonly normed: number;
  readonly attended: number;
  readonly qkv: number;
  readonly gateAndUp: number;
  readonly gated: number;
}

/** Reserves memory for windows of at most `shape.context` tokens. */
export function modelMemory(kernels: TensorKernels, shape: ModelShape): ModelMemory {
  const { width, context, vocabulary } = shape;
  const rowsOf = (columns: number): number => kernels.reserve(context * columns);
  const turned = headWidth(shape);
  const memory = {
    layers: Array.from({ length: shape.layers }, () => layerMemory(rowsOf, shape)),
    cosines: rowsOf(turned),
    sines: rowsOf(turned),
    scratch: kernels.reserve(attentionScratch(context, turned)),
    output: rowsOf(width),
    outputInverse: rowsOf(1),
    hidden: rowsOf(width),
    logits: rowsOf(vocabulary),
    probabilities: rowsOf(1),
  };
  const tables = rotaryTables(context, turned);
  kernels.view(memory.cosines, context * turned).set(tables.cosines);
  kernels.view(memory.sines, context * turned).set(tables.sines);
  return memory;
}

/** Reserves memory for gradients of one window. */
export function gradientMemory(kernels: TensorKernels, shape: ModelShape): GradientMemory {
  const { width, hidden, context } = shape;
  const rowsOf = (columns: number): number => kernels.reserve(context * columns);
  return {
    stream: rowsOf(width),
    normed: rowsOf(width),
    attended: rowsOf(width),
    qkv: rowsOf(3 * width),
    gateAndUp: rowsOf(2 * hidden),
    gated: rowsOf(hidden),
  };
}

function layerMemory(
  rowsOf: (columns: number) => number,
  { width, hidden, heads }: ModelShape,
): LayerMemory {
  return {
    input: rowsOf(width),
    inverse1: rowsOf(1),
    normed1: rowsOf(width),
    qkv: rowsOf(3 * width),
    peaks: rowsOf(heads),
    inverses: rowsOf(heads),
    attended: rowsOf(width),
    middle: rowsOf(width),
    inverse2: rowsOf(1),
    normed2: rowsOf(width),
    gateAndUp: rowsOf(2 * hidden),
    gated: rowsOf(hidden),
  };
}
