import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { sep } from 'node:path';

/** Whether a path, its links followed, lies in a folder or is the folder. False where there is none. */
export function isInside(path: string, folder: string): boolean {
  try {
    const [real, root] = [realpathSync(path), realpathSync(folder)];
    return real === root || real.startsWith(root.endsWith(sep) ? root : root + sep);
  } catch {
    // Nothing there, or a loop of links.
    return false;
  }
}

/** An open file and its size when it was opened. */
export interface OpenFile {
  readonly descriptor: number;
  readonly size: number;
  /** Identifies the file: another one of the same name has another. */
  readonly identity: string;
  readonly modifiedMs: number;
}

/** A pipe of this name is opened at once, where it would else be waited for whoever writes into it. */
const READ_AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Opens a file for reading, gives it to `work` and closes it; undefined where there is none, where it
 * is no ordinary file, or where its links lead outside of `folder`.
 */
export function withFile<T>(
  { path, folder }: { readonly path: string; readonly folder: string },
  work: (file: OpenFile) => T,
): T | undefined {
  if (!isInside(path, folder)) return undefined;
  const descriptor = openSync(path, READ_AT_ONCE);
  try {
    const state = fstatSync(descriptor);
    if (!state.isFile()) return undefined;
    const { size, dev, ino, mtimeMs } = state;
    return work({ descriptor, size, identity: `${dev}:${ino}`, modifiedMs: mtimeMs });
  } finally {
    closeSync(descriptor);
  }
}

/** Bytes of a file; fewer than were asked for where it ends before. */
export function readRange(
  descriptor: number,
  { offset, length }: { readonly offset: number; readonly length: number },
): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let read = 0;
  while (read < length) {
    const got = readSync(descriptor, bytes, read, length - read, offset + read);
    if (got === 0) break;
    read += got;
  }
  return read === length ? bytes : bytes.subarray(0, read);
}
