import { GgmiError } from '@ggmi/core';
import { firstLineOf } from '../../problems/first-line.js';
import type { ResolvedComponent } from '../host-spec.js';

/** COMPONENT_DISPOSE_FAILED: a component's `dispose` threw, after everything else was done. */
export class ComponentDisposeFailedError extends GgmiError {
  constructor(details: { readonly component: ResolvedComponent; readonly cause: unknown }) {
    const { component, cause } = details;
    const { name, version } = component.package;
    super({
      code: 'COMPONENT_DISPOSE_FAILED',
      message: `'${component.id}' of ${name} ${version}, at '${component.role}', could not be disposed of: ${firstLineOf(cause)}`,
      next: 'Report this to the author of the package; what was computed is kept.',
      fields: { id: component.id, role: component.role, package: name, version },
      cause,
    });
  }

  static override is(error: unknown): error is ComponentDisposeFailedError {
    return GgmiError.is(error, 'COMPONENT_DISPOSE_FAILED');
  }
}
