import type { JsonObject, JsonValue } from '@ggmi/core';
import { canonicalJson } from '../cells/canonical-json.js';
import { componentKeys } from '../cells/component-keys.js';
import { digestText } from '../cells/digest.js';
import { operationalOptions, withoutOptions } from '../cells/operational-options.js';
import type { CheckedConfig } from '../check/checked-config.js';
import type { Config } from '../config/config-schema.js';
import { isJsonObject } from '../config/plain-data.js';
import type { Host } from '../host/host.js';

/**
 * Identifies what a run computes: the config after defaults and that of every point of a sweep,
 * without where it writes, where and how it calls servers and which packages it names, and the keys of
 * all components. Equal digests, equal results. The points count on their own: in the base an expression is a number, and a mode may
 * hide what the file says.
 */
export function planDigest(
  checked: CheckedConfig,
  host: Host,
  fingerprints: ReadonlyMap<string, string>,
): string {
  const keyOf = componentKeys(host, fingerprints);
  const components: Record<string, string> = {};
  const operational = new Map<string, readonly string[]>();
  for (const component of host.components) {
    components[component.role] = keyOf(component.role, undefined);
    operational.set(component.id, operationalOptions(host, component));
  }
  const decides = (config: Config): JsonValue => withoutPlaces(computedPart(config), operational);
  const points = checked.points.map(({ label, config }) => ({
    ...label,
    config: decides(config),
  }));
  return digestText(
    canonicalJson({
      config: decides(checked.config),
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

/** Without operational options wherever a component is used: its key says what they bring to answer. */
function withoutPlaces(
  value: JsonValue,
  operational: ReadonlyMap<string, readonly string[]>,
): JsonValue {
  if (Array.isArray(value)) return value.map((each) => withoutPlaces(each, operational));
  if (!isJsonObject(value)) return value;
  const inner = Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, withoutPlaces(each, operational)]),
  );
  const { use, options } = inner;
  if (typeof use !== 'string' || !isJsonObject(options)) return inner;
  return { ...inner, options: withoutOptions(options, operational.get(use) ?? []) };
}
