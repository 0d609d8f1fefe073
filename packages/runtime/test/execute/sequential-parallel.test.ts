import { describe, expect, it } from 'vitest';
import { sequentialParallel } from '../../src/execute/sequential-parallel.js';
import { kernelModule, sumJob } from './kernel-job.js';

describe('one thread', () => {
  it('gives results in the order of the ranges', async () => {
    expect(sequentialParallel.threads).toBe(1);
    const sums = await sequentialParallel.map(sumJob([1, 2, 3, 4, 5, 6, 7, 8]));
    expect(sums).toEqual([30, 70, 110, 150]);
  });

  it('rejects with what the kernel throws', async () => {
    const job = sumJob([1, 2, -3, 4]);
    await expect(sequentialParallel.map(job)).rejects.toThrowError('negative value at 2');
  });

  it('refuses a module without a kernel', async () => {
    const job = sumJob([1, 2, 3, 4], { module: kernelModule('no-kernel.js') });
    await expect(sequentialParallel.map(job)).rejects.toThrowError(
      /must export a function named kernel/,
    );
  });

  it('stops at an aborted signal', async () => {
    const job = sumJob([1, 2, 3, 4], { signal: AbortSignal.abort(new Error('stopped')) });
    await expect(sequentialParallel.map(job)).rejects.toThrowError('stopped');
  });
});
