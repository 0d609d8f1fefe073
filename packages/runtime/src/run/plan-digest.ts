import type { JsonObject } from '@ggmi/core';
import { canonicalJson } from '../cells/canonical-json.js';
import { componentKeys } from '../cells/component-keys.js';
import { digestText } from '../cells/digest.js';
import type { CheckedConfig } from '../check/checked-config.js';
import type { Config } from '../config/config-schema.js';
import type { Host } from '../host/host.js';

/**
 * Identifies what a run computes: the config after defaults and that of every point of a sweep,
 * without where it writes, how it calls servers and which packages it names, and the keys of all
 * components. Equal digests,
 * equal results. The points count on their own: in the base an expression is a number, and a mode may
 * hide what the file says.
 */
export function planDigest(
  checked: CheckedConfig,
  host: Host,
  fingerprints: ReadonlyMap<string, string>,
): string {
  const keyOf = componentKeys(host, fingerprints);
  const components: Record<string, string> = {};
  for (const { role } of host.components) components[role] = keyOf(role, undefined);
  const points = checked.points.map(({ label, config }) => ({
    ...label,
    config: computedPart(config),
  }));
  return digestText(
    canonicalJson({
      config: computedPart(checked.config),
      components,
      ...(points.length > 0 && { points }),
    }),
  );
}

function computedPart(whole: Config): JsonObject {
  const {
    output: _output,
    plugins: _plugins,
    requests: _requests,
    $schema: _schema,
    ...config
  } = whole;
  // The config came out of JSON or YAML, and options are JSON by contract.
  return config as unknown as JsonObject;
}
