import type { JsonObject } from '@ggmi/core';
import { isRecord, type ConfigPath } from './config-path.js';

/** The path of the first value that JSON would lose or refuse; undefined where all is plain. */
export function pathOfNonPlainValue(
  value: unknown,
  path: ConfigPath = [],
  ancestors: readonly unknown[] = [],
): ConfigPath | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : path;
  if (ancestors.includes(value)) return path;
  const entries = entriesOf(value);
  if (entries === undefined) return path;
  for (const [key, child] of entries) {
    const found = pathOfNonPlainValue(child, [...path, key], [...ancestors, value]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** True for an object of plain data. */
export function isJsonObject(value: unknown): value is JsonObject {
  return isRecord(value) && pathOfNonPlainValue(value) === undefined;
}

function entriesOf(value: unknown): readonly (readonly [string | number, unknown])[] | undefined {
  if (Array.isArray(value)) return value.map((item: unknown, index) => [index, item] as const);
  if (!isRecord(value)) return undefined;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return undefined;
  return Object.entries(value).filter(([, child]) => child !== undefined);
}
