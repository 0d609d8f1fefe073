import type { RecordingOptions } from '../recording-options.js';

/** Names and paths of metadata, whichever way the options write them. */
export function metadataPaths(
  wanted: RecordingOptions['fields']['metadata'],
): readonly (readonly [string, string])[] {
  if (wanted === undefined) return [];
  return Array.isArray(wanted)
    ? wanted.map((path) => [path, path] as const)
    : Object.entries(wanted);
}
