import canonicalize from 'canonicalize';
import type { JsonValue } from '@ggmi/core';

/**
 * The one text of a JSON value (RFC 8785): sorted keys, shortest numbers.
 *
 * @throws TypeError where a number is not finite: such a number has no place in a record.
 */
export function canonicalJson(value: JsonValue): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('undefined has no JSON text');
  return text;
}
