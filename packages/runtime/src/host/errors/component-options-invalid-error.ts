import { GgmiError, type JsonObject } from '@ggmi/core';

/** COMPONENT_OPTIONS_INVALID: options put together at run time fail the component's schema. */
export class ComponentOptionsInvalidError extends GgmiError {
  constructor(details: {
    readonly id: string;
    readonly role: string;
    readonly options: JsonObject;
    readonly problems: readonly string[];
  }) {
    const { id, role, problems } = details;
    super({
      code: 'COMPONENT_OPTIONS_INVALID',
      message: `The options for '${id}' at '${role}' are invalid: ${problems.join('; ')}.`,
      next: "Correct the plugin's strength grid, or set the option in the config.",
      fields: { ...details },
    });
  }

  static override is(error: unknown): error is ComponentOptionsInvalidError {
    return GgmiError.is(error, 'COMPONENT_OPTIONS_INVALID');
  }
}
