import type { JsonObject } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { sharedInputs } from '../../src/execute/shared-inputs.js';

describe('inputs of cells', () => {
  it('are one object for all that hold it at the same time', () => {
    let reads = 0;
    const read = (address: string): JsonObject => ({ address, read: (reads += 1) });
    const inputOf = sharedInputs({ read });
    const pool = inputOf('pool');
    expect(inputOf('pool')).toBe(pool);
    expect(inputOf('other')).toEqual({ address: 'other', read: 2 });
    expect(reads).toBe(2);
  });
});
