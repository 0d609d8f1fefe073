import { setImmediate } from 'node:timers/promises';
import type { Host } from '../host/host.js';
import type { CellExecutor } from './cell-executor.js';
import { executeOnHost } from './execute-on-host.js';

/** The longest that cells keep signals and timers of this thread waiting, a single cell apart. */
const BREATH_MS = 50;

/**
 * Runs cells in this thread, one after the other, and lets the event loop turn between them: an
 * interrupt is heard, and progress is shown. The host stays the caller's to dispose.
 */
export function inProcessExecutor(host: Host, signal: AbortSignal): CellExecutor {
  let lastBreath = performance.now();
  return {
    capacity: 1,
    async execute(cell, inputs, onBegun) {
      if (performance.now() - lastBreath > BREATH_MS) {
        await setImmediate();
        lastBreath = performance.now();
        signal.throwIfAborted();
      }
      onBegun();
      return executeOnHost(host, cell, { inputs, signal });
    },
    dispose: async () => undefined,
  };
}
