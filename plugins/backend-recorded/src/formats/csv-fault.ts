/** What csv-parse throws: where the broken row begins, and how many records came before it. */
interface CsvFault {
  readonly code: string;
  readonly message: string;
  /** Offset of the broken row, without a byte order mark. */
  readonly bytes: number;
  readonly records: number;
}

/** True for what csv-parse says about a file. */
export function isCsvFault(cause: unknown): cause is CsvFault {
  return (
    typeof cause === 'object' &&
    cause !== null &&
    'code' in cause &&
    'bytes' in cause &&
    'records' in cause
  );
}

/** What was received and expected, in words for whoever wrote the file. */
export function csvFault({ code, message }: CsvFault): {
  readonly received: string;
  readonly expected: string;
} {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return { received: 'a quote that never closes', expected: 'a closing quote' };
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return {
        received: 'a quote within a cell',
        expected: 'cells with quotes written as "say ""hello"""',
      };
    case 'CSV_MAX_RECORD_SIZE':
      return { received: 'a row of more than 64 MiB', expected: 'rows of 64 MiB at most' };
    default:
      return { received: message, expected: 'comma-separated values' };
  }
}
