import { dirname } from 'node:path';
import {
  openExamples,
  openStoreIndex,
  storeDirectory,
  type RunExamples,
  type StoreIndex,
} from '@ggmi/runtime';
import { keptReaders } from '../runs/kept-readers.js';

/** Somebody looks into a few runs, and goes back and forth between them. */
const KEPT_RUNS = 8;

/** The examples of runs by the paths of their folders; runs of one output folder share its store. */
export function exampleReaders(): (runDirectory: string) => RunExamples {
  const stores = new Map<string, StoreIndex>();
  return keptReaders((runDirectory: string) => {
    const folder = storeDirectory(dirname(runDirectory));
    const store = stores.get(folder) ?? openStoreIndex(folder);
    stores.set(folder, store);
    return openExamples(runDirectory, store);
  }, KEPT_RUNS);
}
