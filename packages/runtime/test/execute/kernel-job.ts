import type { ParallelJob } from '@ggmi/core';

/** The URL of a kernel module of the fixtures. */
export function kernelModule(name: string): string {
  return new URL(`../fixtures/kernels/${name}`, import.meta.url).href;
}

/** Sums of four ranges of these values, times ten. */
export function sumJob(values: readonly number[], change: Partial<ParallelJob> = {}): ParallelJob {
  const shared = new SharedArrayBuffer(8 * values.length);
  new Float64Array(shared).set(values);
  const quarter = values.length / 4;
  return {
    module: kernelModule('sum-kernel.js'),
    buffers: { values: shared },
    parameters: { scale: 10 },
    ranges: [0, 1, 2, 3].map((part) => ({ start: part * quarter, end: (part + 1) * quarter })),
    ...change,
  };
}
