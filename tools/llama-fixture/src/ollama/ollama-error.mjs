import { HttpError } from '../http/http-error.mjs';

/** Errors as Ollama words them. */
export const ollamaError = {
  malformed: (text) =>
    new HttpError(400, { error: text === '' ? 'missing request body' : 'invalid JSON body' }),
  notFound: (name) => new HttpError(404, { error: `model '${name}' not found` }),
  notFoundToEmbed: (name) =>
    new HttpError(404, { error: `model "${name}" not found, try pulling it first` }),
  tooLong: () => new HttpError(400, { error: 'the input length exceeds the context length' }),
  invalid: (message) => new HttpError(400, { error: message }),
};
