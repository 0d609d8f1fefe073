import type { JsonValue } from '@ggmi/core';
import { canonicalJson } from '../../cells/canonical-json.js';
import { isRecord, type ConfigPath } from '../../config/config-path.js';

/** A place where two values differ; a side without a value there has none here. */
export interface JsonDifference {
  readonly path: ConfigPath;
  readonly here?: JsonValue;
  readonly there?: JsonValue;
}

/**
 * Where two values of plain data differ, as deep as objects go. Lists without objects, such as tables
 * of numbers, are one value each.
 */
export function jsonDifferences(
  here: JsonValue | undefined,
  there: JsonValue | undefined,
  path: ConfigPath = [],
): readonly JsonDifference[] {
  if (isBranch(here) && isBranch(there) && Array.isArray(here) === Array.isArray(there)) {
    return keysOf(here, there).flatMap((key) =>
      jsonDifferences(childOf(here, key), childOf(there, key), [...path, key]),
    );
  }
  if (isSame(here, there)) return [];
  return [{ path, ...(here !== undefined && { here }), ...(there !== undefined && { there }) }];
}

type Branch = Readonly<Record<string, JsonValue>> | readonly JsonValue[];

/** What has parts of its own: an object, or a list that holds one. */
function isBranch(value: JsonValue | undefined): value is Branch {
  if (Array.isArray(value)) return value.some((each) => isRecord(each));
  return isRecord(value);
}

function keysOf(here: Branch, there: Branch): readonly (string | number)[] {
  if (Array.isArray(here) && Array.isArray(there)) {
    return Array.from({ length: Math.max(here.length, there.length) }, (_, index) => index);
  }
  return [...new Set([...Object.keys(here), ...Object.keys(there)])];
}

function childOf(value: Branch, key: string | number): JsonValue | undefined {
  // A name such as `constructor` finds nothing but what is the branch's own.
  if (!Object.hasOwn(value, key)) return undefined;
  // An index of a list is a key as well.
  return (value as Readonly<Record<string | number, JsonValue>>)[key];
}

function isSame(here: JsonValue | undefined, there: JsonValue | undefined): boolean {
  if (here === undefined || there === undefined) return here === there;
  return here === there || canonicalJson(here) === canonicalJson(there);
}
