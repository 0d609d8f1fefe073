import { GgmiError } from './ggmi-error.js';

/** REQUEST_FAILED: one request came to nothing, after as many attempts as it had; others may succeed. */
export class RequestFailedError extends GgmiError {
  constructor(details: {
    readonly server: string;
    readonly purpose: string;
    readonly attempts: number;
    readonly reason: string;
    readonly cause?: unknown;
  }) {
    const { server, purpose, attempts, reason } = details;
    super({
      code: 'REQUEST_FAILED',
      message: `${purpose} from ${server} came to nothing after ${attempts} attempt${attempts === 1 ? '' : 's'}: ${reason}.`,
      next: 'Look at what the server says of it; raise `requests.retries` where it was only busy.',
      fields: { server, purpose, attempts, reason },
      ...(details.cause === undefined ? {} : { cause: details.cause }),
    });
  }

  static override is(error: unknown): error is RequestFailedError {
    return GgmiError.is(error, 'REQUEST_FAILED');
  }
}
