import type { AnyComponent, JsonObject } from '@ggmi/core';
import { isRecord } from '../config/config-path.js';
import { isJsonObject } from '../config/plain-data.js';

/**
 * The JSON Schema of a component's options as written: the one that the plugin gives, else by Standard
 * JSON Schema, else undefined. Defaults that the library leaves out of it (arktype) are those that the
 * schema fills into empty options.
 */
export function optionsJsonSchema(
  component: Pick<AnyComponent, 'options' | 'optionsJsonSchema'>,
): JsonObject | undefined {
  const schema = component.optionsJsonSchema ?? standardJsonSchema(component.options['~standard']);
  return schema && withDefaults(schema, defaultsOf(component.options));
}

function withDefaults(schema: JsonObject, defaults: JsonObject): JsonObject {
  const { properties } = schema;
  if (!isJsonObject(properties)) return schema;
  const completed = Object.entries(properties).map(([name, property]) => {
    const fallback = defaults[name];
    const isSaid = !isJsonObject(property) || 'default' in property || fallback === undefined;
    return [name, isSaid ? property : { ...property, default: fallback }];
  });
  return { ...schema, properties: Object.fromEntries(completed) };
}

/** None where an option is required, or the schema needs time to answer. */
function defaultsOf(options: AnyComponent['options']): JsonObject {
  try {
    const result = options['~standard'].validate({});
    return 'value' in result && isJsonObject(result.value) ? result.value : {};
  } catch {
    // A schema that throws is reported where a config uses it.
    return {};
  }
}

function standardJsonSchema(standard: object): JsonObject | undefined {
  const converter: unknown = 'jsonSchema' in standard ? standard.jsonSchema : undefined;
  if (!isRecord(converter) || typeof converter['input'] !== 'function') return undefined;
  try {
    const schema: unknown = converter['input']({ target: 'draft-2020-12' });
    return isJsonObject(schema) ? schema : undefined;
  } catch {
    // The standard lets a library throw for a schema that JSON Schema cannot express.
    return undefined;
  }
}
