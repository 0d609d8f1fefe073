import { HttpError } from '../http/http-error.mjs';

/** Errors as text-generation-inference words them. */
export const tgiError = {
  malformed: () => new HttpError(422, { error: 'Failed to parse the request body as JSON' }),
  invalid: (message) =>
    new HttpError(422, {
      error: `Input validation error: ${message}`,
      error_type: 'validation',
    }),
};
