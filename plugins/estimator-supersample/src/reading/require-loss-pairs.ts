import { InputUnsupportedError, type LossPairsInput, type MIInput } from '@ggmi/core';

/** The input as loss pairs. Throws INPUT_UNSUPPORTED for any other kind. */
export function requireLossPairs(input: MIInput, component: string): LossPairsInput {
  if (input.type === 'loss-pairs') return input;
  throw new InputUnsupportedError({
    component,
    received: input.type,
    supported: ['loss-pairs'],
  });
}
