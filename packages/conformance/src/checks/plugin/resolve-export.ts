import type { JsonValue } from '@ggmi/core';

/** The subpaths of `exports`: of a plain target or a record of conditions, that of the package alone. */
export function subpathsOf(exports: JsonValue | undefined): Readonly<Record<string, JsonValue>> {
  if (exports === undefined) return {};
  const entries = isRecord(exports) ? Object.entries(exports) : [];
  const named = entries.filter(([name]) => name.startsWith('.'));
  return named.length > 0 ? Object.fromEntries(named) : { '.': exports };
}

/**
 * The file that an entry of `exports` gives under these conditions, by Node's rules: the first key that
 * is one of them, in the order of the package; of a list the first. Undefined where there is none.
 */
export function resolveExport(
  entry: JsonValue | undefined,
  conditions: readonly string[],
): string | undefined {
  if (typeof entry === 'string') return entry;
  if (isList(entry)) return resolveExport(entry[0], conditions);
  if (!isRecord(entry)) return undefined;
  for (const [condition, inner] of Object.entries(entry)) {
    if (condition !== 'default' && !conditions.includes(condition)) continue;
    // What is null is not to be had under its condition.
    if (inner === null) return undefined;
    const target = resolveExport(inner, conditions);
    if (target !== undefined) return target;
  }
  return undefined;
}

type JsonRecord = Readonly<Record<string, JsonValue>>;

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function isRecord(value: JsonValue | undefined): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
