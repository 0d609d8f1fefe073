import type { AnyComponent } from './component.js';

/** What is wrong with the list of operational options: a name given twice, or none of an option. */
export function operationalProblems(component: AnyComponent): readonly string[] {
  const { id } = component;
  // Authors in JavaScript may give anything.
  const names: unknown = component.operational ?? [];
  if (!Array.isArray(names) || names.some((name) => typeof name !== 'string' || name === '')) {
    return [`operational of '${id}' must be a list of names of options`];
  }
  const repeated = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
  const known = names.length === 0 ? undefined : optionNames(component);
  const unknown = known === undefined ? [] : names.filter((name) => !known.includes(String(name)));
  return [
    ...repeated.map((name) => `operational of '${id}' lists '${String(name)}' more than once`),
    ...unknown.map((name) => `operational of '${id}' lists '${String(name)}', which is no option`),
  ];
}

/** The names that the JSON Schema of the options lists; undefined where there is none. */
function optionNames({ options, optionsJsonSchema }: AnyComponent): readonly string[] | undefined {
  const properties: unknown = (optionsJsonSchema ?? standardJsonSchema(options))?.['properties'];
  return isObject(properties) ? Object.keys(properties) : undefined;
}

function standardJsonSchema(options: AnyComponent['options']): Record<string, unknown> | undefined {
  const standard: unknown = options?.['~standard'];
  const converter = isObject(standard) ? standard['jsonSchema'] : undefined;
  if (!isObject(converter) || typeof converter['input'] !== 'function') return undefined;
  try {
    const schema: unknown = converter['input']({ target: 'draft-2020-12' });
    return isObject(schema) ? schema : undefined;
  } catch {
    // The standard lets a library throw for a schema that JSON Schema cannot express.
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
