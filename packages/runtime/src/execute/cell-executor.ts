import type { JsonObject } from '@ggmi/core';
import type { Cell } from '../cells/cell.js';

/** Runs cells, in this thread or in others. Cells are idempotent: one may be submitted again. */
export interface CellExecutor {
  /** Cells worth having in flight at once. */
  readonly capacity: number;
  /**
   * The payload of a cell.
   *
   * @param onBegun Called when it waits for no other cell any more; again where a worker that died has
   * left it to another one.
   * @throws the GgmiError of the component, COMPONENT_FAILED where it threw anything else, or an
   * AbortError once the run's signal is aborted.
   */
  execute(cell: Cell, inputs: readonly JsonObject[], onBegun: () => void): Promise<JsonObject>;
  dispose(): Promise<void>;
}
