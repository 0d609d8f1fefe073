/** Numbers in single precision where models are trained, in double where gradients are checked. */
export type Numbers = Float32Array | Float64Array;

/** A matrix in the memory of the kernels: entry (i, j) is number `at + i * row + j * column`. */
export interface Strided {
  readonly at: number;
  readonly row: number;
  readonly column: number;
}

/** C = A·B: A m × k, B k × n, C m × n with rows `c.row` apart. */
export interface Product {
  readonly m: number;
  readonly n: number;
  readonly k: number;
  readonly a: Strided;
  readonly b: Strided;
  readonly c: { readonly at: number; readonly row: number };
}

/** y = x s w by row, s = 1/√(mean x² + epsilon). */
export interface Normalisation {
  readonly rows: number;
  readonly width: number;
  readonly x: number;
  readonly weight: number;
  readonly inverse: number;
}

/** A turn of adjacent pairs by the tables of `rotaryTables`, in place. */
export interface Rotation {
  readonly rows: number;
  readonly columns: number;
  readonly x: number;
  readonly xRow: number;
  readonly cosines: number;
  readonly sines: number;
  readonly tableColumns: number;
  /** 1 turns, −1 turns back. */
  readonly direction: 1 | -1;
}

/** Causal attention of the queries first … rows − 1; rows of `qkv` hold query, key, value. */
export interface Attention {
  readonly first: number;
  readonly rows: number;
  readonly heads: number;
  readonly headWidth: number;
  readonly qkv: number;
  readonly y: number;
  readonly peaks: number;
  readonly inverses: number;
  readonly scratch: number;
}

/** y = g σ(g) u by row; rows of `gateAndUp` hold g, then u. */
export interface Gate {
  readonly rows: number;
  readonly hidden: number;
  readonly gateAndUp: number;
}

/** Rows of logits become scale · (softmax − indicator of the target). */
export interface SoftmaxAtTargets {
  readonly rows: number;
  readonly columns: number;
  readonly logits: number;
  readonly targets: Int32Array;
  readonly scale: number;
  /** Where the probabilities of the targets go. */
  readonly probabilities: number;
}

/** One step of AdamW on a run of numbers. */
export interface AdamWStep {
  readonly length: number;
  readonly weights: number;
  readonly gradients: number;
  readonly first: number;
  readonly second: number;
  /** Factor of the gradients. */
  readonly scale: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly rate: number;
  readonly correction: number;
  readonly epsilon: number;
  readonly decay: number;
}

/**
 * What a model computes with, on one memory of numbers. Offsets count numbers. The model's code is
 * the same for every implementation.
 */
export interface TensorKernels {
  /** Reserves numbers, all 0. Views made before may be stale. */
  reserve(length: number): number;
  /** A view, valid until the next `reserve`. */
  view(at: number, length: number): Numbers;
  multiply(product: Product): void;
  /** C = C + A·B. */
  addProduct(product: Product): void;
  normalise(normalisation: Normalisation & { readonly epsilon: number; readonly y: number }): void;
  /** Adds to dx and dWeight. */
  normaliseGradient(
    normalisation: Normalisation & {
      readonly dy: number;
      readonly dx: number;
      readonly dWeight: number;
    },
  ): void;
  rotate(rotation: Rotation): void;
  attend(attention: Attention): void;
  /** Writes gradients of queries and adds those of keys and values. */
  attendGradient(attention: Attention & { readonly dy: number; readonly dQkv: number }): void;
  gate(gate: Gate & { readonly y: number }): void;
  gateGradient(gate: Gate & { readonly dy: number; readonly dGateAndUp: number }): void;
  softmaxAtTargets(softmax: SoftmaxAtTargets): void;
  stepAdamW(step: AdamWStep): void;
  sumOfSquares(at: number, length: number): number;
}

/** Numbers of scratch memory that attention over `rows` positions needs. */
export function attentionScratch(rows: number, headWidth: number): number {
  const stride = Math.ceil(rows / 8) * 8;
  const wide = Math.ceil(headWidth / 8) * 8;
  return (3 * stride + 64) * wide + 64 * stride;
}
