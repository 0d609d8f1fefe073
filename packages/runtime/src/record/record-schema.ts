import { z } from 'zod';

const count = z.number();

const usage = z.looseObject({
  server: z.string(),
  model: z.string().optional(),
  requests: count,
  answered: count,
  failed: count,
  attempts: count,
  retries: count,
  failedAttempts: z.record(z.string(), count),
  inputTokens: count,
  outputTokens: count,
  uncounted: count,
  cost: z.looseObject({ amount: z.number(), currency: z.string() }).optional(),
  calledMs: z.number(),
  waitedMs: z.number(),
});

/**
 * The parts of a record.json that pages, reports and comparisons rely on. A folder may hold a file of
 * this name that another program or an accident has made; what a later version adds is passed over.
 */
export const recordSchema = z.looseObject({
  name: z.string(),
  seed: z.number(),
  planDigest: z.string(),
  config: z.looseObject({
    file: z.string(),
    asWritten: z.string(),
    overrides: z.array(z.string()),
    resolved: z.record(z.string(), z.unknown()),
  }),
  resumeCommand: z.string().optional(),
  plugins: z.array(
    z.looseObject({
      specifier: z.string(),
      name: z.string(),
      version: z.string(),
      contract: z.number(),
    }),
  ),
  components: z.array(
    z.looseObject({
      role: z.string(),
      id: z.string(),
      resultVersion: z.number(),
      options: z.record(z.string(), z.unknown()),
      fingerprint: z.string().optional(),
    }),
  ),
  platform: z.looseObject({
    node: z.string(),
    os: z.string(),
    architecture: z.string(),
    gitRevision: z.string().optional(),
    gitDirty: z.boolean().optional(),
  }),
  requests: z
    .looseObject({ usage: z.array(usage), starts: count, unaccountedStarts: count })
    .optional(),
  startedAt: z.string(),
  endedAt: z.string().optional(),
  status: z.enum(['running', 'complete', 'failed', 'interrupted', 'limited']),
});
