import { GgmiError } from '@ggmi/core';

/** PLUGIN_LOAD_FAILED: a plugin that the check accepted cannot be imported now. */
export class PluginLoadFailedError extends GgmiError {
  constructor(details: {
    readonly specifier: string;
    readonly url: string;
    readonly reason: string;
    readonly cause?: unknown;
  }) {
    const { specifier, url, reason } = details;
    super({
      code: 'PLUGIN_LOAD_FAILED',
      message: `The plugin '${specifier}' (${url}) cannot be loaded: ${reason}`,
      next: 'Run `ggmi check` again: the plugin has changed since the run was planned.',
      fields: { specifier, url, reason },
      ...(details.cause === undefined ? {} : { cause: details.cause }),
    });
  }

  static override is(error: unknown): error is PluginLoadFailedError {
    return GgmiError.is(error, 'PLUGIN_LOAD_FAILED');
  }
}
