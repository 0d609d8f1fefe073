import { GgmiError } from './ggmi-error.js';

/** One thing wrong with a data file. */
export interface DataFileProblem {
  /** Counted from 1; absent where the file as a whole is meant. */
  readonly line?: number;
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
        ...others.map((problem) => `  ${details.file}${sentence(problem)}`),
        ...(total > 1 ? [`  ${total} problems in all.`] : []),
      ].join('\n'),
      next: details.next,
      fields: {
        file: details.file,
        ...problemFields(details),
        ...(total > 1 ? { others: others.map(problemFields), total } : {}),
      },
      ...(details.cause === undefined ? {} : { cause: details.cause }),
    });
  }

  static override is(error: unknown): error is DataFileInvalidError {
    return GgmiError.is(error, 'DATA_FILE_INVALID');
  }
}

function sentence({ line, field, received, expected }: DataFileProblem): string {
  const place = line === undefined ? '' : `:${line}`;
  const name = field === undefined ? '' : ` field '${field}'`;
  return `${place}${name}: received ${received}, expected ${expected}.`;
}

function problemFields({ line, field, received, expected }: DataFileProblem) {
  return {
    received,
    expected,
    ...(line === undefined ? {} : { line }),
    ...(field === undefined ? {} : { field }),
  };
}
