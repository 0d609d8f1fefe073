import type { RowFile } from '../formats/row-format.js';
import type { FileStamp } from './check-data-file.js';

/** A file whose rows have been seen. */
export interface SurveyedFile {
  readonly file: string;
  readonly stamp: FileStamp;
  readonly rows: RowFile;
}
