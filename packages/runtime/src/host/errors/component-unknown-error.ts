import { GgmiError, type ComponentKind } from '@ggmi/core';
import { choices, chooseNext } from '../../problems/choices.js';

/** COMPONENT_UNKNOWN: no plugin of a host gives a component of this kind and id. */
export class ComponentUnknownError extends GgmiError {
  constructor(details: {
    readonly kind: ComponentKind;
    readonly id: string;
    readonly existing: readonly string[];
  }) {
    const { kind, id, existing } = details;
    super({
      code: 'COMPONENT_UNKNOWN',
      message: `No ${kind} has the id '${id}'; there are ${existing.join(', ') || 'none'}.`,
      next: chooseNext(choices(id, existing), `List a plugin that gives a ${kind}.`),
      fields: { ...details },
    });
  }

  static override is(error: unknown): error is ComponentUnknownError {
    return GgmiError.is(error, 'COMPONENT_UNKNOWN');
  }
}
