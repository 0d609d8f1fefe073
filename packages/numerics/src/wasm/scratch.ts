import { forgetKernels, kernels, type Kernels } from './kernels.js';

const PAGE = 65_536;
/** A memory that has grown beyond this is dropped after the call, since it cannot shrink. */
const KEPT_BYTES = 64 * 2 ** 20;

/** The memory of the kernels during one call. */
export interface Scratch {
  readonly kernels: Kernels;
  /** Reserves bytes, 16-byte aligned, and gives their offset. Views made before may be stale. */
  readonly reserve: (bytes: number) => number;
  /** Reserves room and copies the numbers in; gives their offset. */
  readonly place: (values: Float64Array | Int32Array | Uint8Array) => number;
  /** A view of doubles, valid until the next `reserve` or `place`. */
  readonly doubles: (offset: number, length: number) => Float64Array;
  /** A view of integers, valid until the next `reserve` or `place`. */
  readonly integers: (offset: number, length: number) => Int32Array;
  /** A view of bytes, valid until the next `reserve` or `place`. */
  readonly bytes: (offset: number, length: number) => Uint8Array;
}

/**
 * Runs a computation on the kernels with memory that is free again afterwards. Not to be nested:
 * every call starts at the beginning of the memory.
 * Throws RangeError when the 4 GiB of one memory, or the machine's, are not enough.
 */
export function withScratch<Result>(compute: (scratch: Scratch) => Result): Result {
  const scratch = openScratch(kernels());
  try {
    return compute(scratch);
  } finally {
    if (scratch.kernels.memory.buffer.byteLength > KEPT_BYTES) forgetKernels();
  }
}

function openScratch(instance: Kernels): Scratch {
  const { memory } = instance;
  let next = align(instance.scratchStart());
  const reserve = (bytes: number): number => {
    const offset = next;
    next = align(next + bytes);
    const missing = next - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    return offset;
  };
  return {
    kernels: instance,
    reserve,
    place(values) {
      const offset = reserve(values.byteLength);
      const source = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
      new Uint8Array(memory.buffer, offset, values.byteLength).set(source);
      return offset;
    },
    doubles: (offset, length) => new Float64Array(memory.buffer, offset, length),
    integers: (offset, length) => new Int32Array(memory.buffer, offset, length),
    bytes: (offset, length) => new Uint8Array(memory.buffer, offset, length),
  };
}

function align(offset: number): number {
  return Math.ceil(offset / 16) * 16;
}
