import type { JsonValue } from '@ggmi/core';

/**
 * The value at a path, `undefined` where it leads nowhere: the own key that is written like the path,
 * else keys or array positions joined by dots.
 *
 * @example valueAtPath({ a: { b: ['x'] } }, 'a.b.0') // 'x'
 */
export function valueAtPath(row: JsonValue, path: string): JsonValue | undefined {
  if (typeof row === 'object' && row !== null && Object.hasOwn(row, path)) return own(row, path);
  let value: JsonValue | undefined = row;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = own(value, key);
  }
  return value;
}

function own(value: object, key: string): JsonValue | undefined {
  // Own keys of a JSON object or array are strings; the value there is JSON again.
  return (value as { readonly [key: string]: JsonValue })[key];
}
