import type { CheckConfigRequest } from './check-config-request.js';
import type { CheckedConfig } from './checked-config.js';

/**
 * Reads a config, loads its plugins, and checks everything that can be checked before a run.
 *
 * @throws CONFIG_INVALID with every problem found.
 */
export function checkConfig(request: CheckConfigRequest): Promise<CheckedConfig> {
  throw new Error(`Not built yet: ${JSON.stringify(request)}`);
}
