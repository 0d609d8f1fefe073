import { GgmiError } from '@ggmi/core';

/** CONFORMANCE_OPTIONS_INVALID: what the author told the kit does not fit the plugin; every problem is listed. */
export class ConformanceOptionsInvalidError extends GgmiError {
  constructor(details: { readonly plugin: string; readonly problems: readonly string[] }) {
    super({
      code: 'CONFORMANCE_OPTIONS_INVALID',
      message: `The conformance options of '${details.plugin}' do not fit: ${details.problems.join('; ')}.`,
      next: 'Mend or remove these entries.',
      fields: { plugin: details.plugin, problems: details.problems },
    });
  }

  static override is(error: unknown): error is ConformanceOptionsInvalidError {
    return GgmiError.is(error, 'CONFORMANCE_OPTIONS_INVALID');
  }
}
