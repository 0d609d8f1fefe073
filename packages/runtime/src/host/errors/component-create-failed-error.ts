import { GgmiError } from '@ggmi/core';
import { firstLineOf } from '../../problems/first-line.js';
import type { ResolvedComponent } from '../host-spec.js';

/** COMPONENT_CREATE_FAILED: a component's `create` threw, or a need of it could not be given. */
export class ComponentCreateFailedError extends GgmiError {
  constructor(details: { readonly component: ResolvedComponent; readonly cause: unknown }) {
    const { component, cause } = details;
    const { name, version } = component.package;
    super({
      code: 'COMPONENT_CREATE_FAILED',
      message: `'${component.id}' of ${name} ${version}, at '${component.role}', could not be created: ${firstLineOf(cause)}`,
      next: GgmiError.is(cause) ? cause.next : `Check the options at '${component.role}'.`,
      fields: { id: component.id, role: component.role, package: name, version },
      cause,
    });
  }

  static override is(error: unknown): error is ComponentCreateFailedError {
    return GgmiError.is(error, 'COMPONENT_CREATE_FAILED');
  }
}
