import { statSync } from 'node:fs';
import { join } from 'node:path';

/** Changes when one of the files of a folder does; undefined where one of them is missing. */
export function fileVersion(folder: string, names: readonly string[]): string | undefined {
  const states = names.map((name) => statSync(join(folder, name), { throwIfNoEntry: false }));
  if (states.includes(undefined)) return undefined;
  return states
    .map((state) => `${state!.mtimeMs.toString(36)}-${state!.size.toString(36)}`)
    .join('-');
}
