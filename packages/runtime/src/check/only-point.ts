import type { Config } from '../config/config-schema.js';
import type { CheckedConfig, CheckedPoint } from './checked-config.js';

/** The evaluation of a config without a sweep, as the one point of itself. */
export function onlyPoint({ config }: Pick<CheckedConfig, 'config'>): CheckedPoint<Config> {
  return { label: { at: {} }, config, roles: {} };
}
