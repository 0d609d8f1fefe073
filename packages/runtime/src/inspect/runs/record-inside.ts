import type { RunRecord } from '@ggmi/core';
import { recordSchema } from '../../record/record-schema.js';
import { openRunDirectory } from '../../record/run-directory.js';
import { shapeFault } from '../../record/shape-fault.js';
import { parseEvent } from '../../journal/parse-event.js';
import { readRange, withFile } from '../files/read-inside.js';

/** The record of a run folder; undefined where it has none, or one that no run has written. */
export function recordInside(folder: string): RunRecord | undefined {
  const { record: path } = openRunDirectory(folder);
  const data = withFile({ path, folder }, ({ descriptor, size }) =>
    parseEvent(readRange(descriptor, { offset: 0, length: size }).toString('utf8')),
  );
  if (data === undefined || shapeFault(recordSchema, data) !== undefined) return undefined;
  // As the schema says.
  return data as unknown as RunRecord;
}
