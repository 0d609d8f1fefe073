import { GgmiError } from '@ggmi/core';
import { nearestName } from './nearest-name.js';

/** Names that a person reads through. */
const MOST_NAMES = 12;

/** MODEL_MISSING: the server does not have the model. */
export function modelMissing(details: {
  readonly server: string;
  readonly model: string;
  readonly present: readonly string[];
}): GgmiError {
  const { server, model, present } = details;
  const listed = present.slice(0, MOST_NAMES).join(', ');
  const others = present.length > MOST_NAMES ? ` and ${present.length - MOST_NAMES} more` : '';
  const nearest = nearestName(model, present);
  return new GgmiError({
    code: 'MODEL_MISSING',
    message: `${server} has no model '${model}'; it has ${present.length === 0 ? 'none' : `${listed}${others}`}.`,
    next: `${nearest === undefined ? '' : `Did you mean '${nearest}'? Otherwise run`}${nearest === undefined ? 'Run' : ''} \`ollama pull ${model}\` there, or set \`pull: missing\`.`,
    fields: { server, model, present, ...(nearest === undefined ? {} : { nearest }) },
  });
}
