import type { HostSpec } from './host-spec.js';
import type { Host } from './host.js';
import type { Provisions } from './provisions.js';

/**
 * Imports the plugins of a host and makes their components available by role.
 *
 * @throws PLUGIN_LOAD_FAILED, COMPONENT_DUPLICATE
 */
export function openHost(spec: HostSpec, provisions: Provisions): Promise<Host> {
  throw new Error(`Not built yet: ${spec.baseDirectory} ${Object.keys(provisions).join()}`);
}
