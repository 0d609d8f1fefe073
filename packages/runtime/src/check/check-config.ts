import { configSchema } from '../config/config-schema.js';
import type { CheckConfigRequest } from './check-config-request.js';
import { checkSource } from './check-source.js';
import type { CheckedConfig } from './checked-config.js';
import { fitRules } from './fit/fit-rules.js';

/**
 * Checks the config of an evaluation.
 *
 * @throws CONFIG_INVALID with every problem found, whichever stage found it.
 */
export function checkConfig(request: CheckConfigRequest): Promise<CheckedConfig> {
  return checkSource(request, { format: configSchema, rules: fitRules });
}
