import { GgmiError } from '@ggmi/core';
import { loadPlugin } from './load-plugin.js';
import type { LoadedPlugin } from './loaded-plugin.js';

/**
 * Loads one plugin outside of any config, from a package name or a path, as hosts do.
 *
 * @throws PLUGIN_NOT_INSTALLED, PLUGIN_LOAD_FAILED, PLUGIN_NOT_DEFINED, PLUGIN_CONTRACT_UNSUPPORTED.
 */
export async function requirePlugin(
  specifier: string,
  baseDirectory: string,
): Promise<LoadedPlugin> {
  const loading = await loadPlugin(specifier, baseDirectory);
  if ('loaded' in loading) return loading.loaded;
  const { code, received, expected, next } = loading.fault;
  throw new GgmiError({
    code,
    message: `Received ${received}; expected ${expected}.`,
    next,
    fields: { specifier, received, expected },
  });
}
