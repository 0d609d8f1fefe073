import { hostContract, type HostContract } from '../plugins/host-contract.js';
import { reopenPlugin } from '../plugins/reopen-plugin.js';
import type { HostSpec } from './host-spec.js';
import type { Host } from './host.js';
import type { Provisions } from './provisions.js';

/**
 * Imports the plugins of a host and makes their components available by role.
 *
 * @throws PLUGIN_LOAD_FAILED, COMPONENT_DUPLICATE, SLOT_CYCLE
 */
export async function openHost(
  spec: HostSpec,
  provisions: Provisions,
  contract: HostContract = hostContract,
): Promise<Host> {
  // The container is imported here and not at the top: a config check does not need it.
  const [{ buildContainer }, { RunHost }, ...plugins] = await Promise.all([
    import('./build-container.js'),
    import('./run-host.js'),
    ...spec.plugins.map((plugin) => reopenPlugin(plugin, contract)),
  ]);
  return new RunHost(spec.components, buildContainer(plugins, provisions));
}
