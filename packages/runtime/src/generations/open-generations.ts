import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writingOutput } from '../record/output-unwritable.js';
import { openFileCellStore, type FileCellStore } from '../store/file-cell-store.js';
import { keptFingerprints, type KeptFingerprints } from './kept-fingerprints.js';

/** What was received from servers, beside all runs of one output folder. */
export interface Generations {
  readonly store: FileCellStore;
  readonly fingerprints: KeptFingerprints;
}

/**
 * Opens the folder `generations` of an output folder: append-only segments of checked lines, as the
 * store of cells has them. The caller closes the store.
 *
 * @param options.ignoreOld Draws everything again; what was received before stays on disk.
 * @throws OUTPUT_UNWRITABLE
 */
export function openGenerations(
  outputDirectory: string,
  options: { readonly ignoreOld: boolean },
): Generations {
  const directory = join(outputDirectory, 'generations');
  return writingOutput(outputDirectory, () => {
    mkdirSync(directory, { recursive: true });
    return {
      store: openFileCellStore(directory, options),
      fingerprints: keptFingerprints(directory),
    };
  });
}
