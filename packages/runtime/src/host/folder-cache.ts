import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Cache } from '@ggmi/core';

/**
 * A cache of one component in a folder: one file per key, named by the SHA-256 of owner and key.
 * A value is written beside its place and renamed into it, so that no reader sees half of one.
 */
export function folderCache(parts: { readonly root: string; readonly owner: string }): Cache {
  const fileOf = (key: string): string => {
    const digest = createHash('sha256')
      .update(JSON.stringify([parts.owner, key]))
      .digest('hex');
    return join(parts.root, digest.slice(0, 2), digest.slice(2));
  };
  return {
    async read(key) {
      try {
        return await readFile(fileOf(key));
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    async write(key, bytes) {
      const file = fileOf(key);
      await mkdir(dirname(file), { recursive: true });
      const unfinished = `${file}.${randomUUID()}`;
      await writeFile(unfinished, bytes);
      await rename(unfinished, file);
    },
  };
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}
