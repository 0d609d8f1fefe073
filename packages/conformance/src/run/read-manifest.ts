import { readFileSync } from 'node:fs';
import type { JsonObject } from '@ggmi/core';

/** The package.json of a folder; undefined without a folder. Throws what reading throws. */
export function readManifest(folder: URL | undefined): JsonObject | undefined {
  if (folder === undefined) return undefined;
  const base = folder.href.endsWith('/') ? folder.href : `${folder.href}/`;
  // npm keeps a package.json an object.
  return JSON.parse(readFileSync(new URL('package.json', base), 'utf8')) as JsonObject;
}
