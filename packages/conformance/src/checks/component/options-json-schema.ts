import type { AnyComponent } from '@ggmi/core';

type Schema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema of a component's options as written: the one beside the schema, else by Standard
 * JSON Schema, else undefined. Throws what the schema library throws.
 */
export function optionsJsonSchema({
  options,
  optionsJsonSchema: given,
}: Pick<AnyComponent, 'options' | 'optionsJsonSchema'>): Schema | undefined {
  if (given !== undefined) return given;
  const standard = options['~standard'];
  const converter: unknown = 'jsonSchema' in standard ? standard.jsonSchema : undefined;
  if (!isSchema(converter) || typeof converter['input'] !== 'function') return undefined;
  const schema: unknown = converter['input']({ target: 'draft-2020-12' });
  return isSchema(schema) ? schema : undefined;
}

/** True for an object. */
export function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
