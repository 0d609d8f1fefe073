import { GgmiError, type JsonObject } from '@ggmi/core';
import type { Cell } from '../cells/cell.js';
import { executeCell } from '../cells/cell-types.js';
import { hostComponents } from '../cells/host-components.js';
import type { GenerationKeeper } from '../generations/generation-keeper.js';
import { originOf } from '../generations/kept-component.js';
import type { Host } from '../host/host.js';
import { longestAnswer } from '../projection/longest-answer.js';
import { ComponentFailedError } from './component-failed-error.js';

/** Executes a cell with a host's components; whatever is thrown names cell and components. */
export async function executeOnHost(
  host: Host,
  cell: Cell,
  task: {
    readonly inputs: readonly JsonObject[];
    readonly signal: AbortSignal;
    /** Keeps what the cell's generator draws. */
    readonly keeper?: GenerationKeeper;
  },
): Promise<JsonObject> {
  const { inputs, signal, keeper } = task;
  const key = cell.componentKeys['generator'];
  const kept = (componentKey: string) => {
    const component = host.component(cell.roles['generator']!);
    return {
      key: componentKey,
      origin: originOf(component),
      label: cell.label,
      longestAnswer: longestAnswer(component.options),
    };
  };
  try {
    return await executeCell(cell, inputs, {
      components: hostComponents(host, cell, keeper),
      signal,
      ...(keeper !== undefined &&
        key !== undefined && {
          keptDraws: (open, request) => keeper.generate({ ...kept(key), open }, request),
          keptScores: (open, request) => keeper.score({ ...kept(key), open }, request),
        }),
    });
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (GgmiError.is(error)) throw error;
    throw new ComponentFailedError({ cell, host, cause: error });
  }
}
