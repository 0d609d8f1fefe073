import type { Parallel, ParallelKernel } from '@ggmi/core';

/** One thread, ranges in their order. */
export const sequentialParallel: Parallel = {
  threads: 1,
  async map(job) {
    const kernel = await loadKernel(job.module);
    return job.ranges.map((range) => {
      job.signal?.throwIfAborted();
      return kernel(job.buffers, job.parameters, range);
    });
  },
};

async function loadKernel(module: string | URL): Promise<ParallelKernel> {
  const loaded: unknown = await import(String(module));
  const kernel =
    typeof loaded === 'object' && loaded !== null && 'kernel' in loaded ? loaded.kernel : undefined;
  if (typeof kernel !== 'function') {
    throw new TypeError(`${String(module)} must export a function named kernel`);
  }
  // Its parameters cannot be checked at run time.
  return kernel as ParallelKernel;
}
