import type { JsonObject, JsonValue } from '@ggmi/core';
import type { RowFault } from '../formats/row-format.js';
import type { RecordingOptions } from '../recording-options.js';
import { describeValue } from './describe-value.js';
import { metadataPaths } from './metadata-paths.js';
import { valueAtPath } from './value-at-path.js';

/**
 * The fields that are kept beside prompt and response, under their names; a field that a row lacks
 * is left out. What a record could not hold is added to `faults`.
 */
export function readMetadata(
  row: JsonObject,
  wanted: RecordingOptions['fields']['metadata'],
  faults: RowFault[],
): JsonObject | undefined {
  if (wanted === undefined) return undefined;
  const entries: [string, JsonValue][] = [];
  for (const [name, path] of metadataPaths(wanted)) {
    const value = valueAtPath(row, path);
    if (value === undefined) continue;
    if (isPlain(value)) entries.push([name, value]);
    else {
      faults.push({
        reason: 'broken-text',
        field: path,
        received: describeValue(value),
        expected: 'well-formed Unicode text and finite numbers',
      });
    }
  }
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** JSON text can write what plain data cannot hold: 1e999, half of a surrogate pair. */
function isPlain(value: JsonValue): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, item]) => key.isWellFormed() && isPlain(item));
}
