import { z } from 'zod';
import { checkedAnswer } from '../server/checked-answer.js';
import { ServerError } from '../server/server-error.js';

const answerSchema = z.object({
  // z.number() takes finite numbers alone.
  embeddings: z.array(z.array(z.number()).min(1)),
  prompt_eval_count: z.int().nonnegative().nullish(),
});

/** Vectors in the order of the texts, and how many tokens those had. */
export interface EmbedAnswer {
  readonly vectors: readonly (readonly number[])[];
  readonly tokens: number | undefined;
}

/** An answer of /api/embed with as many vectors as there were texts. */
export function embedAnswer(answer: unknown, texts: number): EmbedAnswer {
  const { embeddings, prompt_eval_count: tokens } = checkedAnswer(answerSchema, answer);
  if (embeddings.length !== texts) {
    throw new ServerError(`the answer has ${embeddings.length} vectors for ${texts} texts`);
  }
  return { vectors: embeddings, tokens: tokens ?? undefined };
}
