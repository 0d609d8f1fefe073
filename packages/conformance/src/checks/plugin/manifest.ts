import type { JsonObject, JsonValue } from '@ggmi/core';
import type { Applicability } from '../../model/check.js';

/** Checks that read package.json. */
export const withManifest: Applicability<'plugin'> = {
  those: 'whose package folder is given',
  holds: ({ manifest }) => manifest !== undefined,
};

/** A field that is a record of strings, such as `dependencies`; empty where it is not there. */
export function recordOf(manifest: JsonObject | undefined, field: string): JsonObject {
  const value: JsonValue | undefined = manifest?.[field];
  // A list is the one object of JSON that is no record.
  return typeof value === 'object' && value !== null && !isList(value) ? value : {};
}

/** A field that is a list; empty where it is not. */
export function listOf(manifest: JsonObject | undefined, field: string): readonly JsonValue[] {
  const value = manifest?.[field];
  return value !== undefined && isList(value) ? value : [];
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
