import { expect, it } from 'vitest';
import { withScratch } from '../../src/wasm/scratch.js';

it('every call starts at the beginning of the memory, so that none leaks', () => {
  const first = withScratch(({ reserve }) => reserve(1000));
  const second = withScratch(({ reserve }) => reserve(1000));
  expect(second).toBe(first);
});

it('memory grown beyond what is worth keeping is dropped', () => {
  const large = withScratch(({ reserve, kernels }) => {
    reserve(80 * 2 ** 20);
    return kernels.memory.buffer.byteLength;
  });
  const after = withScratch(({ kernels }) => kernels.memory.buffer.byteLength);
  expect(large).toBeGreaterThanOrEqual(80 * 2 ** 20);
  expect(after).toBeLessThan(2 ** 20);
});

it('a memory beyond what WebAssembly can address is refused', () => {
  expect(() => withScratch(({ reserve }) => reserve(2 ** 33))).toThrow(RangeError);
});
