import { GgmiError } from './ggmi-error.js';

/** INPUT_UNSUPPORTED: an estimator was given a kind of input that it does not take. */
export class InputUnsupportedError extends GgmiError {
  constructor(details: {
    readonly component: string;
    readonly received: string;
    readonly supported: readonly string[];
  }) {
    super({
      code: 'INPUT_UNSUPPORTED',
      message: `'${details.component}' takes ${details.supported.join(', ')} input, received ${details.received}.`,
      next: 'Choose an estimator whose capabilities name this input.',
      fields: { ...details },
    });
  }

  static override is(error: unknown): error is InputUnsupportedError {
    return GgmiError.is(error, 'INPUT_UNSUPPORTED');
  }
}
