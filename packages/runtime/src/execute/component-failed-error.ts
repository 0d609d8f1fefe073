import { GgmiError } from '@ggmi/core';
import type { Cell } from '../cells/cell.js';
import type { Host } from '../host/host.js';
import { componentsOfCell } from './components-of-cell.js';

/** COMPONENT_FAILED: a component threw something that is not an error of the project. */
export class ComponentFailedError extends GgmiError {
  constructor(details: { readonly cell: Cell; readonly host: Host; readonly cause: unknown }) {
    const { cell, host, cause } = details;
    const components = componentsOfCell(cell, host.components);
    const reason = cause instanceof Error ? cause.message : String(cause);
    super({
      code: 'COMPONENT_FAILED',
      message: `${cell.label}: ${components.join(', ')} failed in ${cell.type}: ${reason}`,
      next: 'Report this to the author of the package; the journal of the run keeps the stack.',
      fields: { cell: cell.address, type: cell.type, components, reason },
      cause,
    });
  }

  static override is(error: unknown): error is ComponentFailedError {
    return GgmiError.is(error, 'COMPONENT_FAILED');
  }
}
