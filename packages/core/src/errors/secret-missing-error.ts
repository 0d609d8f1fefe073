import { GgmiError } from './ggmi-error.js';

/** SECRET_MISSING: the environment variable that holds a secret is unset or empty. */
export class SecretMissingError extends GgmiError {
  constructor(details: { readonly environmentVariable: string }) {
    super({
      code: 'SECRET_MISSING',
      message: `The environment variable ${details.environmentVariable} is unset or empty.`,
      next: `Set ${details.environmentVariable} and run again.`,
      fields: { ...details },
    });
  }

  static override is(error: unknown): error is SecretMissingError {
    return GgmiError.is(error, 'SECRET_MISSING');
  }
}
