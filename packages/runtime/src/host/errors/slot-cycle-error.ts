import { GgmiError } from '@ggmi/core';

/** SLOT_CYCLE: the slots of some components lead in a circle; none could be created first. */
export class SlotCycleError extends GgmiError {
  /** `roles` starts and ends with the same role. */
  constructor(details: { readonly roles: readonly string[] }) {
    super({
      code: 'SLOT_CYCLE',
      message: `Slots form a circle: ${details.roles.join(' → ')}.`,
      next: 'Fill one of these slots with another component.',
      fields: { ...details },
    });
  }

  static override is(error: unknown): error is SlotCycleError {
    return GgmiError.is(error, 'SLOT_CYCLE');
  }
}
