import type { RecordingOptions } from '../recording-options.js';
import { metadataPaths } from './metadata-paths.js';

/** All paths into a row that the options name, each once. */
export function fieldPaths({ fields, where }: RecordingOptions): readonly string[] {
  const { metadata, ...single } = fields;
  const kept = metadataPaths(metadata).map(([, path]) => path);
  const paths = [...Object.values(single), ...kept, ...Object.keys(where ?? {})];
  return [...new Set(paths.filter((path) => path !== undefined))];
}
