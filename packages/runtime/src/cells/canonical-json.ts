import canonicalize from 'canonicalize';
import type { JsonValue } from '@ggmi/core';

/**
 * The one text of a JSON value (RFC 8785): sorted keys, shortest numbers.
 *
 * @throws TypeError where a number is not finite or a text not well-formed: such a value has no place
 * in a record.
 */
export function canonicalJson(value: JsonValue): string {
  let text: string | undefined;
  try {
    text = canonicalize(value);
  } catch (error) {
    throw new TypeError(error instanceof Error ? error.message : String(error), { cause: error });
  }
  if (text === undefined) throw new TypeError('undefined has no JSON text');
  return text;
}
