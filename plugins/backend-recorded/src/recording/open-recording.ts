import { createHash } from 'node:crypto';
import type { RowFormat } from '../formats/row-format.js';
import { StructureError } from '../formats/structure-error.js';
import { fieldPaths } from '../reading/field-paths.js';
import type { RecordingOptions } from '../recording-options.js';
import { checkDataFile } from './check-data-file.js';
import type { Recording } from './recording.js';
import { RowSurvey } from './row-survey.js';
import { storedExamples } from './stored-examples.js';
import type { SurveyedFile } from './surveyed-file.js';

/**
 * Reads all files once, checks every row that the options take, and remembers where the rows stand:
 * 50 to 90 bytes for each. A recording of no more than `keptCharacters` is kept in memory; of a
 * larger one the rows that are asked for are read again.
 *
 * Rows outside the slice are hashed and not checked.
 *
 * @throws DATA_FILE_INVALID with the first ten problems and their number: a file that cannot be
 * opened, is of another kind, is cut short or has no row, fewer rows than asked for, bytes that are
 * not UTF-8, a row that is no object, a missing or empty field, a text with half of a surrogate pair,
 * an id used twice, a condition that no row meets, a rewrite that changes no row. Under
 * `onBadRow: skip` a bad row is no problem unless there is no other.
 */
export async function openRecording(
  files: readonly string[],
  {
    format,
    options,
    keptCharacters = 2 ** 23,
  }: {
    readonly format: RowFormat;
    readonly options: RecordingOptions;
    readonly keptCharacters?: number;
  },
): Promise<Recording> {
  const survey = new RowSurvey(files, { format, options, keptCharacters });
  const digests: string[] = [];
  const surveyed: SurveyedFile[] = [];
  for (const [number, file] of files.entries()) {
    try {
      const stamp = await checkDataFile(file, format.name);
      const rows = format.open({ file, fields: fieldPaths(options) });
      surveyed.push({ file, stamp, rows });
      const hash = createHash('sha256');
      for await (const batch of rows.rows((chunk) => hash.update(chunk))) {
        for (const found of batch) survey.take(found, number);
      }
      digests.push(hash.digest('hex'));
    } catch (cause) {
      if (StructureError.is(cause)) survey.refuseFile(file, cause.fault);
      if (!isSystemError(cause)) throw cause;
      survey.refuseFile(file, { received: cause.message, expected: 'a readable file' });
    }
  }
  survey.finish();
  const [digest = ''] = digests;
  return {
    size: survey.index.size,
    fingerprint:
      digests.length === 1 ? digest : createHash('sha256').update(digests.join('\n')).digest('hex'),
    drops: survey.drops.list(),
    ...storedExamples(survey, { files: surveyed, format, options }),
  };
}

/** True for failures of the file system, which carry a code such as ENOENT. */
function isSystemError(cause: unknown): cause is Error {
  return cause instanceof Error && 'syscall' in cause;
}
