import { resolve } from 'node:path';

/** The repository's root folder, seen from the built file. */
export const repositoryRoot = resolve(import.meta.dirname, '../../..');
