import type { z } from 'zod';
import { configSchema, type Config } from './config-schema.js';
import { isRecord, valueAt, type ConfigPath } from './config-path.js';

/** As much of a config as its schema lets pass, defaults filled in. */
export type UsableConfig = { readonly [Key in keyof Config]?: Config[Key] };

/**
 * Leaves out what the schema refuses, piece by piece, so that one fault does not hide later ones:
 * a bad value falls back to its default, and an entry without its required keys goes as a whole.
 */
export function usableConfig(data: unknown, format: z.ZodObject = configSchema): UsableConfig {
  const whole = format.safeParse(data);
  // Every format takes its keys from the evaluation config.
  if (whole.success) return whole.data;
  const written = isRecord(data) ? data : {};
  const sections = Object.entries(format.shape).flatMap(([key, schema]) => {
    const value = usableValue(schema, structuredClone(written[key]));
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(sections);
}

function usableValue(schema: z.ZodType, value: unknown): unknown {
  for (;;) {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    const removals = parsed.error.issues.flatMap(removalsOf);
    const removed = removals.map((path) => remove(value, path)).some((done) => done);
    // Nothing left to take away but the value itself.
    if (!removed) return value === undefined ? undefined : usableValue(schema, undefined);
  }
}

function removalsOf(issue: z.core.$ZodIssue): readonly ConfigPath[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
}

/** Takes away the value at a path, or its holder where it is missing already. */
function remove(root: unknown, path: ConfigPath): boolean {
  const key = path.at(-1);
  if (key === undefined) return false;
  const parentPath = path.slice(0, -1);
  const parent = valueAt(root, parentPath);
  if (Array.isArray(parent) && typeof key === 'number' && key < parent.length) {
    return parent.splice(key, 1).length > 0;
  }
  if (isRecord(parent) && Object.hasOwn(parent, key)) return Reflect.deleteProperty(parent, key);
  return remove(root, parentPath);
}
