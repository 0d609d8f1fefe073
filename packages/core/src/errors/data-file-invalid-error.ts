import { GgmiError } from './ggmi-error.js';

/** One thing wrong with a data file. */
export interface DataFileProblem {
  /** The file, where an error speaks of several. */
  readonly file?: string;
  /** Counted from 1; absent where the file as a whole is meant. */
  readonly line?: number;
  /** The row, counted from 1, where lines are not rows or there are none: CSV, JSON, Parquet. */
  readonly row?: number;
  readonly field?: string;
  readonly received: string;
  readonly expected: string;
}

/**
 * DATA_FILE_INVALID: a data file that cannot be read, by file, line and field.
 *
 * A reader that goes on after the first problem passes those it found after it as `others`, as many
 * as a person wants to read, and how many there are in all as `total`.
 */
export class DataFileInvalidError extends GgmiError {
  constructor(
    details: DataFileProblem & {
      readonly file: string;
      readonly next: string;
      readonly others?: readonly DataFileProblem[];
      /** This problem, the others, and those not listed. */
      readonly total?: number;
      readonly cause?: unknown;
    },
  ) {
    const others = details.others ?? [];
    const total = details.total ?? 1 + others.length;
    super({
      code: 'DATA_FILE_INVALID',
      message: [
        `${details.file}${sentence(details)}`,
        ...others.map((problem) => `  ${problem.file ?? details.file}${sentence(problem)}`),
        ...(total > 1 ? [`  ${total} problems in all.`] : []),
      ].join('\n'),
      next: details.next,
      fields: {
        file: details.file,
        ...problemFields(details),
        ...(total > 1 ? { others: others.map(otherFields), total } : {}),
      },
      ...(details.cause === undefined ? {} : { cause: details.cause }),
    });
  }

  static override is(error: unknown): error is DataFileInvalidError {
    return GgmiError.is(error, 'DATA_FILE_INVALID');
  }
}

function sentence({ line, row, field, received, expected }: DataFileProblem): string {
  const place = line === undefined ? '' : `:${line}`;
  const number = row === undefined ? '' : ` row ${row}`;
  const name = field === undefined ? '' : ` field '${field}'`;
  return `${place}${number}${name}: received ${received}, expected ${expected}.`;
}

function problemFields({ line, row, field, received, expected }: DataFileProblem) {
  return {
    received,
    expected,
    ...(line === undefined ? {} : { line }),
    ...(row === undefined ? {} : { row }),
    ...(field === undefined ? {} : { field }),
  };
}

function otherFields(problem: DataFileProblem) {
  const { file } = problem;
  return { ...problemFields(problem), ...(file === undefined ? {} : { file }) };
}
