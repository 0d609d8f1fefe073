import { GgmiError } from '@ggmi/core';

/** Names that a person reads through. */
const MOST_NAMES = 10;

/** MODEL_MISSING: an own server does not have the model. */
export function modelMissing(details: {
  readonly endpointUrl: string;
  readonly model: string;
  readonly listed: readonly string[];
}): GgmiError {
  const { endpointUrl, model, listed } = details;
  const others = listed.slice(0, MOST_NAMES).join(', ');
  const more = listed.length > MOST_NAMES ? ` and ${listed.length - MOST_NAMES} more` : '';
  return new GgmiError({
    code: 'MODEL_MISSING',
    message: `${endpointUrl} has no model '${model}'; it lists ${others === '' ? 'none' : others}${more}.`,
    next:
      listed.length === 0
        ? 'Start the server with a model.'
        : 'Name one of these as `model`, or start the server with another (vLLM: `--served-model-name`).',
    fields: { endpointUrl, model, listed },
  });
}
