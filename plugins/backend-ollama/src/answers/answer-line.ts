import { z } from 'zod';

const logProbability = z.object({
  token: z.string(),
  logprob: z.number(),
  /** Of the token, where its text alone is no whole character. */
  bytes: z.array(z.int().min(0).max(255)).nullish(),
});

/** Of use for accounts alone: a wrong one costs no answer. */
const tokenCount = z.int().nonnegative().nullish().catch(undefined);

/** A line of a streamed answer, of /api/chat and of /api/generate. */
export const answerLine = z.object({
  message: z.object({ content: z.string().default(''), thinking: z.string().nullish() }).optional(),
  response: z.string().optional(),
  thinking: z.string().nullish(),
  done: z.boolean(),
  done_reason: z.string().nullish(),
  prompt_eval_count: tokenCount,
  eval_count: tokenCount,
  logprobs: z.array(logProbability).nullish(),
});

/** A line after the check. */
export type AnswerLine = z.output<typeof answerLine>;

/** A token of an answer with its log-probability, nats. */
export type TokenLogProbability = z.output<typeof logProbability>;
