import type { JsonObject } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/cells/cell.js';
import { workerExecutor } from '../../src/execute/worker-executor.js';

/** Says when it is copied: structured cloning reads every property. */
function input(name: string, copied: string[]): JsonObject {
  return {
    get name() {
      copied.push(name);
      return name;
    },
  };
}

describe('workerExecutor', () => {
  it('copies the inputs of two cells into a thread, the one under way and the next', async () => {
    const abort = new AbortController();
    const executor = workerExecutor({
      workers: 1,
      // Nothing comes of these cells: no thread is up before the run ends.
      data: { hostSpec: { components: [] }, seed: 0, scratchRoot: '', cacheRoot: '' } as never,
      signal: abort.signal,
      logger: { debug: () => undefined, info: () => undefined, warn: () => undefined },
    });
    const copied: string[] = [];
    // Of a cell, a thread that is not up yet needs nothing.
    const cell = { label: 'a cell' } as Cell;
    const cells = ['first', 'second', 'third', 'fourth'].map((name) =>
      executor.execute(cell, [input(name, copied)], () => undefined),
    );
    expect(executor.capacity).toBe(cells.length);
    expect(copied).toEqual(['first', 'second']);
    abort.abort(new Error('enough'));
    const ends = await Promise.allSettled(cells);
    expect(ends.map(({ status }) => status)).toEqual(cells.map(() => 'rejected'));
    await executor.dispose();
    expect(copied).toEqual(['first', 'second']);
  });
});
