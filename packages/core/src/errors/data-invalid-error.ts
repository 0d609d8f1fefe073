import { GgmiError } from './ggmi-error.js';

/** DATA_INVALID: numbers or rows that the computation has no answer for. */
export class DataInvalidError extends GgmiError {
  constructor(details: {
    /** What was given, such as `x` or `row 3, column 1 of y`. */
    readonly where: string;
    /** The value found there. */
    readonly received: string | number;
    /** What was expected. */
    readonly expected: string;
    readonly next: string;
    readonly cause?: unknown;
  }) {
    super({
      code: 'DATA_INVALID',
      message: `${details.where}: received ${String(details.received)}, expected ${details.expected}.`,
      next: details.next,
      fields: {
        where: details.where,
        received: String(details.received),
        expected: details.expected,
      },
      ...(details.cause === undefined ? {} : { cause: details.cause }),
    });
  }

  static override is(error: unknown): error is DataInvalidError {
    return GgmiError.is(error, 'DATA_INVALID');
  }
}
