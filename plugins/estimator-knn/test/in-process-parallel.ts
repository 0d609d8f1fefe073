import type { Parallel, ParallelKernel } from '@ggmi/core';
import { kernel as count } from '../src/parallel/count-kernel.js';
import { kernel as nearest } from '../src/parallel/nearest-kernel.js';

const kernels = new Map<string, ParallelKernel>([
  ['nearest-kernel.js', nearest],
  ['count-kernel.js', count],
]);

/** A Parallel that runs the parts here, the last first, and tells `onJob` of every job's module. */
export function inProcess(threads: number, onJob?: (module: string) => void): Parallel {
  return {
    threads,
    async map({ module, buffers, parameters, ranges, signal }) {
      signal?.throwIfAborted();
      const name = String(module).split('/').at(-1)!;
      onJob?.(name);
      const run = kernels.get(name)!;
      const results = ranges.toReversed().map((range) => run(buffers, parameters, range));
      return results.toReversed();
    },
  };
}
