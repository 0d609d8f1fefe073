import { GgmiError } from '@ggmi/core';

const advice = {
  vllm: 'Check that vLLM answers at this address; others ignore `prompt_logprobs`.',
  tgi: 'Start text-generation-inference with --enable-prefill-logprobs.',
} as const;

/** SCORING_UNPROVED: a server does not do what scoring takes. */
export function scoringUnproved(details: {
  readonly endpointUrl: string;
  readonly server: 'vllm' | 'tgi';
  readonly found: string;
  readonly cause?: unknown;
}): GgmiError {
  const { endpointUrl, server, found, cause } = details;
  return new GgmiError({
    code: 'SCORING_UNPROVED',
    message: `${endpointUrl} does not score given text as ${server} does: ${found}.`,
    next: `${advice[server]} Without scoring, use @ggmi/backend-huggingface/text-generation.`,
    fields: { endpointUrl, server, found },
    ...(cause === undefined ? {} : { cause }),
  });
}
