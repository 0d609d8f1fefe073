import { isRecord, valueAt, type ConfigPath } from './config-path.js';

/** A JSON Schema, read loosely: only the keywords that messages are built from. */
export type LooseSchema = Readonly<Record<string, unknown>>;

/**
 * The schemas that may describe the value at a path of `data`: several where alternatives stay open.
 * Alternatives whose constants contradict the data are left out.
 */
export function schemasAt(
  root: LooseSchema,
  data: unknown,
  path: ConfigPath,
): readonly LooseSchema[] {
  let schemas = alternatives(root, data, root);
  for (const [depth, segment] of path.entries()) {
    const child = valueAt(data, path.slice(0, depth + 1));
    schemas = schemas
      .flatMap((schema) => childSchemas(schema, segment))
      .flatMap((schema) => alternatives(schema, child, root));
  }
  return schemas;
}

/** The keys that an object schema names. */
export function namedKeys(schema: LooseSchema): readonly string[] {
  return isRecord(schema['properties']) ? Object.keys(schema['properties']) : [];
}

/** True where a schema names its keys and takes no others. */
export function isClosed(schema: LooseSchema): boolean {
  return schema['additionalProperties'] === false;
}

function childSchemas(schema: LooseSchema, segment: string | number): readonly LooseSchema[] {
  if (typeof segment === 'number') return [schema['items']].filter(isRecord);
  const properties = schema['properties'];
  const named = isRecord(properties) && Object.hasOwn(properties, segment);
  return [named ? properties[segment] : schema['additionalProperties']].filter(isRecord);
}

/** A schema, or in its place the alternatives that it offers and the data leave open. */
function alternatives(
  schema: LooseSchema,
  data: unknown,
  root: LooseSchema,
): readonly LooseSchema[] {
  const target = referenced(schema, root);
  const offered = target['anyOf'] ?? target['oneOf'];
  if (!Array.isArray(offered)) return [target];
  const all = offered.filter(isRecord).flatMap((option) => alternatives(option, data, root));
  const open = all.filter((option) => fits(option, data));
  return open.length > 0 ? open : all;
}

function referenced(schema: LooseSchema, root: LooseSchema): LooseSchema {
  const reference = schema['$ref'];
  if (typeof reference !== 'string' || !reference.startsWith('#/')) return schema;
  const target = valueAt(root, reference.slice(2).split('/'));
  return isRecord(target) ? target : schema;
}

/** False where an object meets a schema of another type, or contradicts a constant of it. */
function fits(schema: LooseSchema, data: unknown): boolean {
  if (!isRecord(data)) return true;
  if (schema['type'] !== undefined && schema['type'] !== 'object') return false;
  const properties = isRecord(schema['properties']) ? schema['properties'] : {};
  return Object.entries(properties).every(
    ([key, property]) =>
      !isRecord(property) ||
      property['const'] === undefined ||
      data[key] === undefined ||
      data[key] === property['const'],
  );
}
