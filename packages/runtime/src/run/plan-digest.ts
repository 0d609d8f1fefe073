import type { JsonObject } from '@ggmi/core';
import { canonicalJson } from '../cells/canonical-json.js';
import { componentKeys } from '../cells/component-keys.js';
import { digestText } from '../cells/digest.js';
import type { CheckedConfig } from '../check/checked-config.js';
import type { Host } from '../host/host.js';

/**
 * Identifies what a run computes: the config after defaults, without where it writes and which
 * packages it names, and the keys of all components. Equal digests, equal results.
 */
export function planDigest(
  checked: CheckedConfig,
  host: Host,
  fingerprints: ReadonlyMap<string, string>,
): string {
  const { output: _output, plugins: _plugins, $schema: _schema, ...config } = checked.config;
  const keyOf = componentKeys(host, fingerprints);
  const components: Record<string, string> = {};
  for (const { role } of host.components) components[role] = keyOf(role, undefined);
  // The config came out of JSON or YAML, and options are JSON by contract.
  return digestText(canonicalJson({ config: config as unknown as JsonObject, components }));
}
