import { alternativesOf, asSchema, resolved, type LooseSchema } from './loose-schema.js';

/** `integer ≥ 1`, `text`, `"a" or "b"`, `list of text`. */
export function typeInWords(schema: LooseSchema, root: LooseSchema): string {
  const { type, enum: choices, const: constant } = schema;
  if (Array.isArray(choices)) return choices.map((each) => JSON.stringify(each)).join(' or ');
  if (constant !== undefined) return JSON.stringify(constant);
  const alternatives = alternativesOf(schema, root).map((each) => typeInWords(each, root));
  if (alternatives.length > 0) return [...new Set(alternatives)].join(' or ');
  if (Array.isArray(type)) return type.join(' or ');
  if (type === 'array') return listInWords(schema, root);
  if (type === 'string') return 'text';
  if (typeof type !== 'string') return 'any value';
  return [type, ...boundsOf(schema)].join(' ');
}

function listInWords(schema: LooseSchema, root: LooseSchema): string {
  const { prefixItems, minItems, maxItems } = schema;
  if (Array.isArray(prefixItems)) {
    return `[${prefixItems.map((each) => typeInWords(asSchema(each), root)).join(', ')}]`;
  }
  const items = typeInWords(resolved(asSchema(schema['items']), root), root);
  const size = [
    ...(typeof minItems === 'number' ? [`at least ${minItems}`] : []),
    ...(typeof maxItems === 'number' ? [`at most ${maxItems}`] : []),
  ];
  return `list of ${items.includes(' or ') ? `(${items})` : items}${size.length > 0 ? `, ${size.join(', ')}` : ''}`;
}

function boundsOf(schema: LooseSchema): readonly string[] {
  const bounds = [
    ['minimum', '≥'],
    ['exclusiveMinimum', '>'],
    ['maximum', '≤'],
    ['exclusiveMaximum', '<'],
  ] as const;
  return bounds.flatMap(([key, sign]) => {
    const bound = schema[key];
    const isSaid = typeof bound === 'number' && Math.abs(bound) < Number.MAX_SAFE_INTEGER;
    return isSaid ? [`${sign} ${bound}`] : [];
  });
}
