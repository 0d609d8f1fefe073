/** A JSON Schema, read loosely. */
export type LooseSchema = Readonly<Record<string, unknown>>;

/** What a schema says that a value may be, references resolved. */
export function alternativesOf(schema: LooseSchema, root: LooseSchema): readonly LooseSchema[] {
  return [schema['anyOf'], schema['oneOf']].flatMap((list) =>
    Array.isArray(list) ? list.map((each) => resolved(asSchema(each), root)) : [],
  );
}

/** A schema with what its reference leads to. */
export function resolved(schema: LooseSchema, root: LooseSchema): LooseSchema {
  const { $ref: reference } = schema;
  if (typeof reference !== 'string') return schema;
  const name = reference.split('/').at(-1) ?? '';
  return { ...asSchema(asSchema(root['$defs'])[name]), ...schema };
}

/** A value as a schema; one without keywords where it is none. */
export function asSchema(value: unknown): LooseSchema {
  // A record is all that is read of it, and every value is tested before use.
  return typeof value === 'object' && value !== null ? (value as LooseSchema) : {};
}
