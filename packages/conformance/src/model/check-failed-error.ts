import { GgmiError } from '@ggmi/core';

/** What a check found. */
export interface CheckFailure {
  /** One sentence: what is wrong. */
  readonly message: string;
  readonly received: string;
  readonly wanted: string;
  /** What the author can do. */
  readonly next: string;
}

/** CHECK_FAILED: a component does not do what the contract promises. */
export class CheckFailedError extends GgmiError {
  readonly failure: CheckFailure;

  constructor(failure: CheckFailure) {
    const { message, received, wanted, next } = failure;
    super({
      code: 'CHECK_FAILED',
      message: `${message} Received ${received}, wanted ${wanted}.`,
      next,
      fields: { received, wanted },
    });
    this.failure = failure;
  }

  static override is(error: unknown): error is CheckFailedError {
    return GgmiError.is(error, 'CHECK_FAILED');
  }
}
