import { z } from 'zod';
import { serverKind } from './connection-options.js';

/** How answers are drawn. */
export const samplingShape = {
  temperature: z.number().min(0).max(2).default(1).describe('1: the law of the model itself.'),
  topP: z
    .number()
    .gt(0)
    .max(1)
    .default(1)
    .describe('Draws from the likeliest tokens that hold this probability.'),
  maxTokens: z
    .int()
    .positive()
    .default(512)
    .describe('Most tokens of an answer. One that is cut there is kept as it is.'),
  stop: z
    .array(z.string().min(1))
    .max(4)
    .default([])
    .describe('Texts before which an answer ends.'),
  logprobs: z
    .boolean()
    .default(false)
    .describe('Asks for the log-probability of every answer, and keeps it where it is the law’s.'),
  server: serverKind
    .optional()
    .describe(
      'What serves the model. Absent: recognised where it says so. openai: temperature and topP are all that it samples by.',
    ),
  leaveOut: z
    .array(z.enum(['seed', 'stream_options', 'response_format', 'top_p']))
    .default([])
    .describe('Fields of requests that the server does not take.'),
  parameters: z
    .record(z.string().min(1), z.json())
    .default({})
    .describe(
      'Further fields of every request, such as { top_k: 40 }. Log-probabilities are withheld then.',
    ),
};

/** How answers are drawn, after defaults. */
export interface SamplingOptions {
  readonly temperature: number;
  readonly topP: number;
  readonly maxTokens: number;
  readonly stop: readonly string[];
  readonly logprobs: boolean;
  readonly server?: z.output<typeof serverKind> | undefined;
  readonly leaveOut: readonly ('seed' | 'stream_options' | 'response_format' | 'top_p')[];
  readonly parameters: Readonly<Record<string, z.core.util.JSONType>>;
}
