import { isDate } from 'node:util/types';
import type { JsonValue } from '@ggmi/core';

/** Stands for bytes that were to be text and are not UTF-8. */
export const brokenText = Symbol('bytes that are not UTF-8');

/** Stands for a value without a plain form. */
const unreadable = Symbol('a value without a plain form');

/** A value of a Parquet column as JSON, or the symbol that says why there is none. */
export type PlainValue = JsonValue | undefined | typeof brokenText | typeof unreadable;

/**
 * Lists and structs become arrays and objects, dates ISO 8601 text, 64-bit integers numbers where
 * these are exact and their digits otherwise, null nothing.
 */
export function plainValue(value: unknown): PlainValue {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : unreadable;
    case 'bigint':
      return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
    case 'undefined':
      return undefined;
    case 'object':
      return value === null ? undefined : plainObject(value);
    case 'symbol':
      return value === brokenText ? brokenText : unreadable;
    case 'function':
      return unreadable;
  }
}

function plainObject(value: object): PlainValue {
  if (isDate(value)) {
    return Number.isFinite(value.getTime()) ? value.toISOString() : unreadable;
  }
  if (Array.isArray(value)) {
    const items = value.map((item) => plainValue(item) ?? null);
    return items.find(isSymbol) ?? (items as readonly JsonValue[]); // no symbol among them
  }
  if (ArrayBuffer.isView(value)) return unreadable;
  const entries = Object.entries(value).map(
    ([key, item]) => [key, plainValue(item) ?? null] as const,
  );
  const fault = entries.map(([, item]) => item).find(isSymbol);
  return fault ?? (Object.fromEntries(entries) as { readonly [key: string]: JsonValue }); // no symbol among them
}

/** True for the symbols that stand for what has no plain form. */
export function isSymbol(value: PlainValue): value is typeof brokenText | typeof unreadable {
  return typeof value === 'symbol';
}
