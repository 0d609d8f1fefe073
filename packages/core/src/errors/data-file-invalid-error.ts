import { GgmiError } from './ggmi-error.js';

/** DATA_FILE_INVALID: a row of a data file that cannot be read, by file, line and field. */
export class DataFileInvalidError extends GgmiError {
  constructor(details: {
    readonly file: string;
    /** Counted from 1; absent where the file as a whole is meant. */
    readonly line?: number;
    readonly field?: string;
    readonly received: string;
    readonly expected: string;
    readonly next: string;
    readonly cause?: unknown;
  }) {
    const line = details.line === undefined ? '' : `:${details.line}`;
    const field = details.field === undefined ? '' : ` field '${details.field}'`;
    super({
      code: 'DATA_FILE_INVALID',
      message: `${details.file}${line}${field}: received ${details.received}, expected ${details.expected}.`,
      next: details.next,
      fields: {
        file: details.file,
        received: details.received,
        expected: details.expected,
        ...(details.line === undefined ? {} : { line: details.line }),
        ...(details.field === undefined ? {} : { field: details.field }),
      },
      ...(details.cause === undefined ? {} : { cause: details.cause }),
    });
  }

  static override is(error: unknown): error is DataFileInvalidError {
    return GgmiError.is(error, 'DATA_FILE_INVALID');
  }
}
