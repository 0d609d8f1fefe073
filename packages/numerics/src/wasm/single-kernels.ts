import { compileKernels } from './compile-kernels.js';
import { SINGLE_KERNELS_BASE64 } from './single-kernels-binary.js';

/**
 * The functions of assembly/single-precision/index.ts: what a small transformer computes, forward and
 * back, in single precision. Pointers are byte offsets into `memory`, multiples of 16; row lengths
 * count numbers and are multiples of 4. Each function says at its source what it computes.
 */
export interface SingleKernels {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  memoryStart(): number;
  multiplySingle(
    m: number,
    n: number,
    k: number,
    a: number,
    aRow: number,
    aColumn: number,
    b: number,
    bRow: number,
    bColumn: number,
    c: number,
    cRow: number,
    adds: number,
    panels: number,
  ): void;
  normalise(
    rows: number,
    width: number,
    x: number,
    weight: number,
    epsilon: number,
    y: number,
    inverse: number,
  ): void;
  normaliseGradient(
    rows: number,
    width: number,
    x: number,
    weight: number,
    inverse: number,
    dy: number,
    dx: number,
    dWeight: number,
  ): void;
  rotatePairs(
    rows: number,
    columns: number,
    x: number,
    xRow: number,
    cosines: number,
    sines: number,
    tableColumns: number,
    direction: number,
  ): void;
  attend(
    first: number,
    rows: number,
    heads: number,
    headWidth: number,
    qkv: number,
    y: number,
    peaks: number,
    inverses: number,
    scratch: number,
  ): void;
  attendGradient(
    first: number,
    rows: number,
    heads: number,
    headWidth: number,
    qkv: number,
    y: number,
    dy: number,
    peaks: number,
    inverses: number,
    dQkv: number,
    scratch: number,
  ): void;
  gate(rows: number, hidden: number, gateAndUp: number, y: number): void;
  gateGradient(
    rows: number,
    hidden: number,
    gateAndUp: number,
    dy: number,
    dGateAndUp: number,
  ): void;
  softmaxAtTargets(
    rows: number,
    columns: number,
    logits: number,
    targets: number,
    scale: number,
    probabilities: number,
  ): void;
  adamW(
    length: number,
    w: number,
    gradient: number,
    m: number,
    v: number,
    scale: number,
    beta1: number,
    beta2: number,
    rate: number,
    correction: number,
    epsilon: number,
    decay: number,
  ): void;
  sumOfSquares(length: number, x: number): number;
}

let compiled: object | undefined;

/** Fresh kernels with a memory of their own; compiled once per thread. */
export function singleKernels(): SingleKernels {
  compiled ??= compileKernels(SINGLE_KERNELS_BASE64);
  // What assembly/single-precision/index.ts exports: the module is embedded, so it can be no other.
  return new WebAssembly.Instance(compiled).exports as SingleKernels;
}

/** What this file needs of the global of the same name, which the ECMAScript library lacks. */
declare const WebAssembly: {
  readonly Instance: new (module: object) => { readonly exports: unknown };
};
