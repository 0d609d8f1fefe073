import type { Logger } from '@ggmi/core';
import { z } from 'zod';
import { checkedAnswer } from '../server/checked-answer.js';
import type { OllamaServer } from '../server/ollama-server.js';
import { LONG_CALL } from '../server/long-call.js';

const progressSchema = z.object({
  status: z.string(),
  total: z.number().optional(),
  completed: z.number().optional(),
});

/** A report to people for every such share of a layer. */
const PERCENT_STEP = 10;

/** POST /api/pull: lets the server download a model. A pull that broke off goes on where it was. */
export function pullModel(
  server: OllamaServer,
  {
    model,
    logger,
    signal,
  }: { readonly model: string; readonly logger: Logger; readonly signal: AbortSignal },
): Promise<void> {
  logger.info(`${model}: ${server.url} downloads it`);
  return server.ask({
    purpose: `the model ${model}`,
    body: 'lines',
    signal,
    limits: LONG_CALL,
    call: async ({ client }) => {
      let said = '';
      for await (const line of await client.pull({ model, stream: true })) {
        const message = progressMessage(checkedAnswer(progressSchema, line));
        if (message !== said) logger.info(`${model}: ${message}`);
        said = message;
      }
    },
  });
}

function progressMessage({ status, total, completed }: z.output<typeof progressSchema>): string {
  if (total === undefined || total <= 0) return status;
  const percent = Math.floor((100 * (completed ?? 0)) / total / PERCENT_STEP) * PERCENT_STEP;
  return `${status}, ${percent} % of ${Math.ceil(total / 1e6)} MB`;
}
