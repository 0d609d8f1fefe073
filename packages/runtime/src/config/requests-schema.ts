import { z } from 'zod';
import { count } from './field-schemas.js';

const price = z.strictObject({ input: z.number().nonnegative(), output: z.number().nonnegative() });

/** How components call servers. Nothing of it changes a result. */
export const requestsSchema = z
  .strictObject({
    concurrency: z
      .strictObject({
        start: count.default(4),
        most: count.default(64),
      })
      .prefault({})
      .describe(
        'Calls at once to one server: from `start` up by one per round of answers, down to 0.8 of it where the server answers 429, at most `most`.',
      ),
    perMinute: z
      .strictObject({ requests: count.optional(), tokens: count.optional() })
      .prefault({})
      .describe('Budgets of every server, where its limits are known.'),
    retries: z
      .int()
      .nonnegative()
      .default(5)
      .describe('Further calls of a request that failed in passing; 0 switches them off.'),
    callSeconds: z.number().positive().default(120).describe('Time limit of one call.'),
    totalSeconds: z
      .number()
      .positive()
      .default(600)
      .describe('Time limit of a request from its first call on, with all retries.'),
    outageSeconds: z
      .number()
      .positive()
      .default(120)
      .describe(
        'How long a server that answered before may stay away; then the run stops, resumable.',
      ),
    prices: z
      .record(z.string().min(1), price)
      .default({})
      .describe('Price of a million tokens by model, as the component names it.'),
    currency: z.string().min(1).default('USD').describe('Of the prices and of `limit.cost`.'),
    limit: z
      .strictObject({ tokens: count.optional(), cost: z.number().positive().optional() })
      .prefault({})
      .describe('What one start of the run may spend. It stops there, resumable.'),
  })
  .refine(({ limit, prices }) => limit.cost === undefined || Object.keys(prices).length > 0, {
    path: ['limit', 'cost'],
    message: 'must be counted by `requests.prices`',
  });
