import type { AnyComponent, JsonObject } from '@ggmi/core';
import { isRecord } from '../config/config-path.js';
import { isJsonObject } from '../config/plain-data.js';

/**
 * The JSON Schema of a component's options as written: by Standard JSON Schema, else the one that
 * the plugin gives beside it, else undefined.
 */
export function optionsJsonSchema(
  component: Pick<AnyComponent, 'options' | 'optionsJsonSchema'>,
): JsonObject | undefined {
  return component.optionsJsonSchema ?? standardJsonSchema(component.options['~standard']);
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
