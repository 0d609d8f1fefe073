import type { JsonObject, JsonValue } from '@ggmi/core';

const DEEPEST = 4;

/** The paths of a row's values, as options write them: `question`, `large.solution`. */
export function leafPaths(row: JsonObject): readonly string[] {
  return Object.entries(row).flatMap(([key, value]) => pathsBelow(key, value, 1));
}

function pathsBelow(path: string, value: JsonValue, depth: number): readonly string[] {
  if (typeof value !== 'object' || value === null || depth === DEEPEST) return [path];
  return Object.entries(value).flatMap(([key, item]) =>
    pathsBelow(`${path}.${key}`, item, depth + 1),
  );
}
