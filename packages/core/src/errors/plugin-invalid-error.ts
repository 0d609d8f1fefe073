import { GgmiError } from './ggmi-error.js';

/** PLUGIN_INVALID: a plugin's declaration breaks the contract; every problem is listed. */
export class PluginInvalidError extends GgmiError {
  constructor(details: { readonly plugin: string; readonly problems: readonly string[] }) {
    super({
      code: 'PLUGIN_INVALID',
      message: `Plugin '${details.plugin}' breaks the contract: ${details.problems.join('; ')}.`,
      next: 'Mend the declaration that the plugin passes to definePlugin.',
      fields: { plugin: details.plugin, problems: details.problems },
    });
  }

  static override is(error: unknown): error is PluginInvalidError {
    return GgmiError.is(error, 'PLUGIN_INVALID');
  }
}
