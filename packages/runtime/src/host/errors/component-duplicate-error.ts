import { GgmiError, type ComponentKind } from '@ggmi/core';

/** COMPONENT_DUPLICATE: two plugins of a host give components with one id. */
export class ComponentDuplicateError extends GgmiError {
  constructor(details: {
    readonly kind: ComponentKind;
    readonly id: string;
    /** Both packages, with versions. */
    readonly packages: readonly string[];
  }) {
    const { kind, id, packages } = details;
    super({
      code: 'COMPONENT_DUPLICATE',
      message: `The ${kind} '${id}' is given by ${packages.join(' and by ')}; an id names one component.`,
      next: 'List one of the two plugins only.',
      fields: { ...details },
    });
  }

  static override is(error: unknown): error is ComponentDuplicateError {
    return GgmiError.is(error, 'COMPONENT_DUPLICATE');
  }
}
