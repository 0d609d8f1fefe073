import { isRecord } from '../config/config-path.js';
import type { ResolvedPlugin } from '../host/host-spec.js';
import { firstLineOf } from '../problems/first-line.js';
import { hostContract, type HostContract } from './host-contract.js';
import { importModule } from './import-module.js';
import { acceptPlugin } from './load-plugin.js';
import type { LoadedPlugin } from './loaded-plugin.js';
import { PluginLoadFailedError } from './plugin-load-failed-error.js';

/**
 * Imports a plugin again that the config check has found, in this thread or another.
 *
 * @throws PLUGIN_LOAD_FAILED
 */
export async function reopenPlugin(
  plugin: ResolvedPlugin,
  contract: HostContract = hostContract,
): Promise<LoadedPlugin> {
  const { specifier, url } = plugin;
  let module: unknown;
  try {
    module = await importModule(url);
  } catch (cause) {
    throw new PluginLoadFailedError({ specifier, url, reason: firstLineOf(cause), cause });
  }
  const candidate = isRecord(module) ? module['default'] : undefined;
  const loading = acceptPlugin(candidate, plugin, contract);
  if ('loaded' in loading) return loading.loaded;
  const { received, expected } = loading.fault;
  throw new PluginLoadFailedError({
    specifier,
    url,
    reason: `received ${received}, expected ${expected}`,
  });
}
