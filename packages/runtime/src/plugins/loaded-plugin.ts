import type { Plugin } from '@ggmi/core';
import type { ResolvedPlugin } from '../host/host-spec.js';

/** A plugin that was imported and accepted. */
export interface LoadedPlugin {
  readonly resolved: ResolvedPlugin;
  readonly plugin: Plugin;
}
