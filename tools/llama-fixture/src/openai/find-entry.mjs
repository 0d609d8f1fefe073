import { openaiError } from './openai-error.mjs';

/** The model that a body names; without a name, the only one. */
export function findEntry(service, { model }) {
  const entry = model === undefined ? service.models.list()[0] : service.models.find(String(model));
  if (entry === undefined) throw openaiError.notFound(model ?? '');
  return entry;
}
