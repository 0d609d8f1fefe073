import { z } from 'zod';
import { checkedAnswer } from '../server/checked-answer.js';
import type { OllamaServer } from '../server/ollama-server.js';

const listSchema = z.object({
  models: z
    .array(z.object({ name: z.string(), digest: z.string().min(1) }))
    .nullish()
    .transform((models) => models ?? []),
});

/** A model that the server has; the digest covers weights, template, system message, parameters. */
export interface ListedModel {
  readonly name: string;
  readonly digest: string;
}

/** GET /api/tags: the models that the server has. */
export function listedModels(
  server: OllamaServer,
  signal: AbortSignal,
): Promise<readonly ListedModel[]> {
  return server.ask({
    purpose: 'the list of models',
    body: 'whole',
    signal,
    call: async ({ client }) => checkedAnswer(listSchema, await client.list()).models,
  });
}
