import type { JsonValue } from '@ggmi/core';
import { describeValue } from '../reading/describe-value.js';
import type { ParsedRow } from './row-format.js';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads bytes as one JSON object; `expected` says what stands there in a sound file. */
export function parseJsonRow(bytes: Uint8Array, expected: string): ParsedRow {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    const received = 'bytes that are not UTF-8';
    return { fault: { reason: 'not-utf8', received, expected: 'UTF-8 text' } };
  }
  try {
    const value: JsonValue = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      // What is an object and no array has string keys and JSON values.
      return { row: value as { readonly [key: string]: JsonValue } };
    }
    const received = describeValue(value);
    return { fault: { reason: 'not-an-object', received, expected: 'a JSON object' } };
  } catch {
    return { fault: { reason: 'not-json', received: describeValue(text), expected } };
  }
}
