import { GgmiError, type JsonObject } from '@ggmi/core';
import type { Cell } from '../cells/cell.js';
import { executeCell } from '../cells/cell-types.js';
import { hostComponents } from '../cells/host-components.js';
import type { Host } from '../host/host.js';
import { ComponentFailedError } from './component-failed-error.js';

/** Executes a cell with a host's components; whatever is thrown names cell and components. */
export async function executeOnHost(
  host: Host,
  cell: Cell,
  task: { readonly inputs: readonly JsonObject[]; readonly signal: AbortSignal },
): Promise<JsonObject> {
  const { inputs, signal } = task;
  try {
    return await executeCell(cell, inputs, { components: hostComponents(host, cell), signal });
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (GgmiError.is(error)) throw error;
    throw new ComponentFailedError({ cell, host, cause: error });
  }
}
