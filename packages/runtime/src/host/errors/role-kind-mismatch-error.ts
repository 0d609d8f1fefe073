import { GgmiError, type ComponentKind } from '@ggmi/core';

/** ROLE_KIND_MISMATCH: the component at a role is of another kind than was asked for. */
export class RoleKindMismatchError extends GgmiError {
  constructor(details: {
    readonly role: string;
    readonly received: ComponentKind;
    readonly expected: ComponentKind;
  }) {
    const { role, received, expected } = details;
    super({
      code: 'ROLE_KIND_MISMATCH',
      message: `The component at '${role}' is a ${received}, expected a ${expected}.`,
      next: `Ask for it as a ${received}.`,
      fields: { ...details },
    });
  }

  static override is(error: unknown): error is RoleKindMismatchError {
    return GgmiError.is(error, 'ROLE_KIND_MISMATCH');
  }
}
