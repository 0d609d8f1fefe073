import { HttpError } from '../http/http-error.mjs';

/** Errors as vLLM words them. */
export const openaiError = {
  malformed: () => invalid('There was an error parsing the body', null),
  invalid,
  notFound: (model) =>
    worded(404, {
      message: `The model \`${model}\` does not exist.`,
      type: 'NotFoundError',
      param: 'model',
    }),
  unauthorized: () => new HttpError(401, { error: 'Unauthorized' }),
};

function invalid(message, param) {
  return worded(400, { message, type: 'BadRequestError', param });
}

function worded(code, error) {
  return new HttpError(code, { error: { ...error, code } });
}
