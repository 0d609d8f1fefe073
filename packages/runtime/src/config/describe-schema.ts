import { showAlternatives, showValue } from '../problems/show-value.js';
import { isRecord } from './config-path.js';
import { isClosed, namedKeys, type LooseSchema } from './schema-at.js';

/** What a schema asks for, in words: `an integer of at least 1`. Empty where it asks for nothing. */
function describeSchema(schema: LooseSchema): string {
  const constant = schema['const'];
  if (constant !== undefined) return showValue(constant);
  const list = schema['enum'];
  if (Array.isArray(list)) return showAlternatives(list.map(showValue));
  const offered = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(offered)) return describeSchemas(offered.filter(isRecord));
  switch (schema['type']) {
    case 'integer':
      return `an integer${range(schema)}`;
    case 'number':
      return `a number${range(schema)}`;
    case 'string':
      return describeString(schema);
    case 'boolean':
      return 'true or false';
    case 'null':
      return 'null';
    case 'array':
      return describeList(schema);
    case 'object':
      return describeObject(schema);
    default:
      return '';
  }
}

/** Several schemas as alternatives, each said once. */
export function describeSchemas(schemas: readonly LooseSchema[]): string {
  const words = schemas.map(describeSchema).filter((text) => text !== '');
  return showAlternatives([...new Set(words)]);
}

function range(schema: LooseSchema): string {
  const { minimum, maximum } = schema;
  if (isShown(minimum) && isShown(maximum)) return ` from ${minimum} to ${maximum}`;
  const parts = [
    bound('of at least', schema['minimum']),
    bound('above', schema['exclusiveMinimum']),
    bound('of at most', schema['maximum']),
    bound('below', schema['exclusiveMaximum']),
    bound('a multiple of', schema['multipleOf']),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` ${parts.join(' and ')}`;
}

function bound(words: string, value: unknown): string {
  return isShown(value) ? `${words} ${value}` : '';
}

/** Schema libraries write the range of safe integers as bounds: no reader wants to see it. */
function isShown(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) < Number.MAX_SAFE_INTEGER;
}

function describeString(schema: LooseSchema): string {
  if (typeof schema['pattern'] === 'string') return `text that matches /${schema['pattern']}/`;
  return schema['minLength'] === 1 ? 'non-empty text' : 'text';
}

function describeList(schema: LooseSchema): string {
  const least = schema['minItems'];
  const size = typeof least === 'number' ? ` of at least ${least}` : '';
  const item = isRecord(schema['items']) ? describeSchema(schema['items']) : '';
  return `a list${size}${item === '' ? '' : `, each ${item}`}`;
}

function describeObject(schema: LooseSchema): string {
  const keys = namedKeys(schema);
  if (keys.length === 0) return 'an object';
  return `an object with ${isClosed(schema) ? 'only ' : ''}the keys ${keys.join(', ')}`;
}
