import { z } from 'zod';

// Numbers are finite: JSON has no NaN, and 1e999, which reads as infinity, is nothing that a run writes.
const number = z.number();

const unit = z.enum([
  'nats',
  'nats/item',
  'nats/dataset',
  'nats/token',
  'nats/byte',
  'loss',
  'squared-error',
  'probability',
  'ratio',
  'dimensionless',
]);

const interval = z.looseObject({
  lower: number,
  upper: number,
  level: number.gt(0).lt(1),
  method: z.string(),
});

const verdict = z.discriminatedUnion('available', [
  z.looseObject({
    available: z.literal(true),
    sentence: z.string(),
    winner: z.string().optional(),
  }),
  z.looseObject({ available: z.literal(false), reason: z.string() }),
]);

const outcome = z.discriminatedUnion('available', [
  z.looseObject({
    available: z.literal(true),
    value: number,
    unit,
    kind: z.enum(['exact', 'estimate', 'lower-bound', 'upper-bound', 'proxy']),
    differential: z.boolean().optional(),
    standardError: number.optional(),
    interval: interval.optional(),
    permutationPValue: number.optional(),
    sampleSize: number.optional(),
    warnings: z.array(z.looseObject({ code: z.string(), message: z.string() })),
  }),
  z.looseObject({ available: z.literal(false), reason: z.string() }),
]);

const section = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('reading'), reading: z.string(), readingType: z.string() }),
  z.looseObject({ type: z.enum(['deployed', 'generators', 'calibration']) }),
]);

const quantity = z.looseObject({
  id: z.string(),
  symbol: z.string(),
  name: z.string(),
  section,
  arm: z.string().optional(),
  versus: z.string().optional(),
  source: z.string(),
  outcome,
  note: z.string().optional(),
});

const scatter = z.looseObject({
  reading: z.string(),
  arm: z.string(),
  columns: number,
  plane: z.enum(['coordinates', 'principal-components', 'neighbours']).optional(),
  embedding: z.string().optional(),
  explained: z.tuple([number, number]).optional(),
  series: z.array(
    z.looseObject({
      of: z.enum(['truth', 'anchors', 'synthetic']),
      points: z.array(z.tuple([number, number])),
    }),
  ),
});

const twinDifferences = z.looseObject({
  reading: z.string(),
  arm: z.string(),
  pairs: number,
  zeros: number,
  edges: z.array(number),
  counts: z.array(number),
});

const said = {
  verdict,
  quantities: z.array(quantity),
  scatters: z.array(scatter).optional(),
  twinDifferences: z.array(twinDifferences).optional(),
};

const trend = z.looseObject({
  mode: z.string().optional(),
  panel: z.string(),
  axis: z.string(),
  reading: z.string(),
  arm: z.string(),
  id: z.string(),
  symbol: z.string(),
  source: z.string(),
  unit,
  from: number,
  to: z.array(number),
  difference: number,
  standardError: number,
  interval,
  settings: number,
});

/** What a summary.json holds; what a later version adds is passed over. */
export const summarySchema = z.looseObject({
  name: z.string(),
  seed: number,
  planDigest: z.string(),
  ...said,
  points: z
    .array(
      z.looseObject({
        mode: z.string().optional(),
        panel: z.string().optional(),
        at: z.record(z.string(), z.union([number, z.string(), z.boolean()])),
        ...said,
      }),
    )
    .optional(),
  trends: z.array(trend).optional(),
  cells: z.looseObject({
    planned: number,
    succeeded: number,
    failed: z.array(
      z.looseObject({
        cell: z.string(),
        label: z.string(),
        code: z.string(),
        message: z.string(),
      }),
    ),
  }),
});
