import { GgmiError } from '@ggmi/core';

/** NEED_UNAVAILABLE: a component declares a need that this host does not give. */
export class NeedUnavailableError extends GgmiError {
  constructor(details: { readonly id: string; readonly need: string }) {
    super({
      code: 'NEED_UNAVAILABLE',
      message: `'${details.id}' needs '${details.need}', which this host does not give.`,
      next: 'Update @ggmi/runtime (or ggmi), or tell the author of the plugin.',
      fields: { ...details },
    });
  }

  static override is(error: unknown): error is NeedUnavailableError {
    return GgmiError.is(error, 'NEED_UNAVAILABLE');
  }
}
