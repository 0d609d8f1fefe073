import type { JsonValue } from '@ggmi/core';

/**
 * The value at a path of keys or array positions joined by dots, `undefined` where it leads nowhere.
 *
 * @example valueAtPath({ a: { b: ['x'] } }, 'a.b.0') // 'x'
 */
export function valueAtPath(row: JsonValue, path: string): JsonValue | undefined {
  let value: JsonValue | undefined = row;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    // Own keys of a JSON object or array are strings; the value there is JSON again.
    value = (value as { readonly [key: string]: JsonValue })[key];
  }
  return value;
}
