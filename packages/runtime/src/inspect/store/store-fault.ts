import { lstatSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isInside } from '../files/read-inside.js';

/** Why a store, or a part of it, is not read though it is there; undefined where nothing keeps it from being. */
export function storeFault(
  folder: string,
  isSegment: (name: string) => boolean,
): string | undefined {
  const store = lstatSync(folder, { throwIfNoEntry: false });
  if (store === undefined) return undefined;
  if (!isInside(folder, dirname(folder))) {
    return `the store is not read: ${folder} is a link that leads out of its folder, or nowhere`;
  }
  if (!store.isDirectory() && !store.isSymbolicLink()) {
    return `the store is not read: ${folder} is no folder`;
  }
  const outside = readdirSync(folder)
    .filter(isSegment)
    .find((name) => !isInside(join(folder, name), folder));
  return outside === undefined
    ? undefined
    : `a part of the store is not read: ${join(folder, outside)} is a link that leads out of its folder, or nowhere`;
}
