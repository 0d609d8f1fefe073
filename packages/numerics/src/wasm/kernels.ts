import { compileKernels } from './compile-kernels.js';
import { KERNELS_BASE64 } from './kernels-binary.js';

/** The functions of assembly/index.ts. Pointers are byte offsets into `memory`. */
export interface Kernels {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  scratchStart(): number;
  addMatrixProduct(
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
    panels: number,
  ): void;
  gaussianKernelRow(
    columns: number,
    stride: number,
    dimension: number,
    i: number,
    from: number,
    to: number,
    gamma: number,
    out: number,
  ): void;
  addKernelSums(
    k: number,
    l: number,
    count: number,
    sumsOfK: number,
    sumsOfL: number,
    i: number,
    from: number,
  ): number;
  leafRows(): number;
  buildTree(tree: number, source: number, columns: number, keys: number): void;
  nearestOfRange(
    tree: number,
    start: number,
    end: number,
    k: number,
    distances: number,
    rows: number,
    coordinates: number,
  ): void;
  countOfRange(
    tree: number,
    queries: number,
    start: number,
    end: number,
    limits: number,
    counts: number,
    coordinates: number,
  ): void;
  countSorted(
    sorted: number,
    length: number,
    values: number,
    gaps: number,
    counts: number,
    start: number,
    end: number,
  ): void;
}

/** What this file needs of the global of the same name, which the ECMAScript library lacks. */
declare const WebAssembly: {
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

let compiled: object | undefined;
let instance: Kernels | undefined;

/** The kernels of this thread, compiled at the first call. */
export function kernels(): Kernels {
  compiled ??= compileKernels(KERNELS_BASE64);
  // What assembly/index.ts exports: the module is embedded, so it can be no other.
  instance ??= new WebAssembly.Instance(compiled).exports as Kernels;
  return instance;
}

/** Gives the memory back to the garbage collector; the next call starts with a fresh one. */
export function forgetKernels(): void {
  instance = undefined;
}
