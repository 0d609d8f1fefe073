import type { GenerationKeeper } from '../generations/generation-keeper.js';
import type { Host } from '../host/host.js';
import type { Cell } from '../cells/cell.js';
import type { CellExecutor } from './cell-executor.js';
import { executeOnHost } from './execute-on-host.js';

/** Remote cells that wait for servers at once; the scheduler bounds their requests together. */
const REMOTE_CELLS = 8;

/**
 * Runs the cells of some roles in this thread, where the one request scheduler and the one store of
 * generations are, and all others where they ran before.
 */
export function remoteExecutor(options: {
  readonly host: Host;
  readonly remote: ReadonlySet<string>;
  readonly others: CellExecutor;
  readonly signal: AbortSignal;
  readonly keeper?: GenerationKeeper | undefined;
}): CellExecutor {
  const { host, remote, others, signal, keeper } = options;
  const isRemote = (cell: Cell): boolean =>
    Object.values(cell.roles).some((role) => remote.has(role));
  return {
    capacity: others.capacity + REMOTE_CELLS,
    execute: (cell, inputs, onBegun) => {
      if (!isRemote(cell)) return others.execute(cell, inputs, onBegun);
      onBegun();
      return executeOnHost(host, cell, { inputs, signal, ...(keeper && { keeper }) });
    },
    dispose: () => others.dispose(),
  };
}
