import type { Host } from '../host/host.js';
import type { CellExecutor } from './cell-executor.js';
import { executeOnHost } from './execute-on-host.js';

/** Runs cells in this thread, one after the other. The host stays the caller's to dispose. */
export function inProcessExecutor(host: Host, signal: AbortSignal): CellExecutor {
  return {
    capacity: 1,
    execute: (cell, inputs) => executeOnHost(host, cell, { inputs, signal }),
    dispose: async () => undefined,
  };
}
