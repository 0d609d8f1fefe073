import { ollamaError } from './ollama-error.mjs';

/** The model that a body names, by either of the two keys that Ollama knows. */
export function modelName({ model, name }) {
  const given = model ?? name ?? '';
  if (typeof given !== 'string' || given === '') throw ollamaError.invalid('model is required');
  return given;
}
