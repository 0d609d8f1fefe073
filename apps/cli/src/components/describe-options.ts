import type { JsonObject, JsonValue } from '@ggmi/core';

/**
 * The options of a JSON Schema, one line each: `k: integer (default 3): neighbours per point`.
 * Nothing where there is no schema, and one line for a schema without options.
 */
export function describeOptions(schema: JsonObject | undefined): readonly string[] {
  if (schema === undefined) return ['schema: not given by the plugin'];
  const properties = schema['properties'];
  if (!isObject(properties)) return [];
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  return Object.entries(properties).map(([name, property]) =>
    describeOption(name, property, required.includes(name)),
  );
}

function describeOption(name: string, property: JsonValue, required: boolean): string {
  if (!isObject(property)) return `${name}: any value`;
  const fallback = property['default'];
  const presence =
    fallback === undefined ? (required ? 'required' : 'optional') : `default ${show(fallback)}`;
  const description = property['description'];
  const meaning = typeof description === 'string' ? `: ${description}` : '';
  return `${name}: ${typeOf(property)} (${presence})${meaning}`;
}

/** The type of a property in words; alternatives are joined by `or`. */
function typeOf(property: JsonObject): string {
  const { type, enum: choices, const: constant, anyOf, oneOf } = property;
  if (Array.isArray(choices)) return choices.map(show).join(' or ');
  if (constant !== undefined) return show(constant);
  const alternatives = anyOf ?? oneOf;
  if (Array.isArray(alternatives)) {
    return alternatives.map((each) => (isObject(each) ? typeOf(each) : 'any value')).join(' or ');
  }
  if (Array.isArray(type)) return type.join(' or ');
  return typeof type === 'string' ? type : 'any value';
}

function show(value: JsonValue): string {
  return JSON.stringify(value);
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
