import { alternativesOf, asSchema, resolved, type LooseSchema } from './loose-schema.js';
import { typeInWords } from './type-in-words.js';

/** One option of a schema. */
export interface SchemaRow {
  /** From the root, such as `readings.‹name›.pairs`; `[]` is an item of a list. */
  readonly path: string;
  /** Type and bounds in words. */
  readonly type: string;
  /** As JSON; absent where there is none. */
  readonly fallback?: string;
  readonly required: boolean;
  readonly meaning: string;
}

/** Every option of an object schema, nested ones after the one that holds them. */
export function schemaRows(root: LooseSchema): readonly SchemaRow[] {
  return rowsBelow(root, { root, path: '', depth: 0 });
}

interface Place {
  readonly root: LooseSchema;
  readonly path: string;
  /** Levels below the root: schemas may refer to themselves. */
  readonly depth: number;
}

const DEEPEST = 6;

function rowsBelow(schema: LooseSchema, place: Place): readonly SchemaRow[] {
  if (place.depth > DEEPEST) return [];
  const seen = new Set<string>();
  return [...objectsWithin(schema, place)].flatMap(({ object, path }) => {
    const required = Array.isArray(object['required']) ? object['required'] : [];
    return Object.entries(asSchema(object['properties'])).flatMap(([key, value]) => {
      const property = resolved(asSchema(value), place.root);
      const own = path === '' ? key : `${path}.${key}`;
      const row = rowOf(property, {
        path: own,
        required: required.includes(key),
        root: place.root,
      });
      const below = rowsBelow(property, { ...place, path: own, depth: place.depth + 1 });
      return [row, ...below].filter((each) => isNew(seen, JSON.stringify(each)));
    });
  });
}

/** The object schemas that a value may be: itself, an item of it, a value of a record, an alternative. */
function* objectsWithin(
  schema: LooseSchema,
  place: Place,
): Generator<{ readonly object: LooseSchema; readonly path: string }> {
  const { root, path, depth } = place;
  if (depth > DEEPEST) return;
  if (schema['properties'] !== undefined) yield { object: schema, path };
  for (const alternative of alternativesOf(schema, root)) {
    const kind = constantsOf(alternative);
    yield* objectsWithin(alternative, { ...place, path: `${path}${kind}`, depth: depth + 1 });
  }
  const inner: readonly (readonly [unknown, string])[] = [
    [schema['items'], `${path}[]`],
    [schema['additionalProperties'], path === '' ? '‹name›' : `${path}.‹name›`],
  ];
  for (const [value, innerPath] of inner) {
    const below = resolved(asSchema(value), root);
    yield* objectsWithin(below, { ...place, path: innerPath, depth: depth + 1 });
  }
}

/** The constant that tells an alternative from the others, such as `(type: supersample)`. */
function constantsOf(schema: LooseSchema): string {
  const constants = Object.entries(asSchema(schema['properties'])).flatMap(([key, value]) => {
    const constant = asSchema(value)['const'];
    return typeof constant === 'string' ? [`${key}: ${constant}`] : [];
  });
  return constants.length === 0 ? '' : ` (${constants.join(', ')})`;
}

function rowOf(
  schema: LooseSchema,
  { path, required, root }: Pick<Place, 'path' | 'root'> & { readonly required: boolean },
): SchemaRow {
  const fallback = schema['default'];
  const { description } = schema;
  return {
    path,
    type: typeInWords(schema, root),
    ...(fallback === undefined ? {} : { fallback: JSON.stringify(fallback) }),
    // zod counts what has a default as given.
    required: required && fallback === undefined,
    meaning: typeof description === 'string' ? description : '',
  };
}

function isNew(seen: Set<string>, key: string): boolean {
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}
