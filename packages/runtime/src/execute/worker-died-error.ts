import { GgmiError } from '@ggmi/core';
import type { Cell } from '../cells/cell.js';
import type { ResolvedComponent } from '../host/host-spec.js';
import { componentsOfCell } from './components-of-cell.js';

/** WORKER_DIED: a worker thread ended while it had a cell, by an error that nothing caught or by itself. */
export class WorkerDiedError extends GgmiError {
  constructor(details: {
    readonly cell: Cell;
    readonly components: readonly ResolvedComponent[];
    /** What nothing in the thread caught, or the code that it ended with. */
    readonly end: { readonly cause: Error } | { readonly exitCode: number };
  }) {
    const { cell, end } = details;
    const components = componentsOfCell(cell, details.components);
    const reason = 'cause' in end ? end.cause.message : `it ended with code ${end.exitCode}`;
    super({
      code: 'WORKER_DIED',
      message: `${cell.label}: a worker thread died in ${cell.type} of ${components.join(', ')}: ${reason}.`,
      next: 'Report this to the author of the package; the journal of the run keeps the stack. With --workers 0 the failure shows in the main thread.',
      fields: { cell: cell.address, type: cell.type, components, reason },
      ...('cause' in end ? { cause: end.cause } : {}),
    });
  }

  static override is(error: unknown): error is WorkerDiedError {
    return GgmiError.is(error, 'WORKER_DIED');
  }
}
