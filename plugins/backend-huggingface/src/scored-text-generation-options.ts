import { z } from 'zod';
import { connectionShape } from './options/connection-options.js';
import { samplingShape } from './options/sampling-options.js';

const { provider: _, ...ownServer } = connectionShape;
const { temperature: _t, topP: _p, parameters: _m, leaveOut: _l, ...sampling } = samplingShape;

/**
 * Options of a model that continues its prompt and scores given texts. It samples by the law that it
 * scores by: temperature 1 and nothing cut off.
 */
export const scoredTextGenerationOptions = z.strictObject({
  ...ownServer,
  endpointUrl: ownServer.endpointUrl
    .nonoptional()
    .describe('Address of the own server, such as http://127.0.0.1:8000.'),
  ...sampling,
  server: z
    .enum(['vllm', 'tgi'])
    .describe(
      'What serves the model, and how it scores: vllm by prompt_logprobs, tgi by decoder_input_details.',
    ),
  endOfText: z
    .string()
    .default('')
    .describe(
      'The token with which the model ends a text, written out, such as </s>: scores and log-probabilities count it. Absent: neither does.',
    ),
});

/** The options after defaults. */
export type ScoredTextGenerationOptions = z.output<typeof scoredTextGenerationOptions>;
