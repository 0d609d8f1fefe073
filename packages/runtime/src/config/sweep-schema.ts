import { z } from 'zod';

const identifier = z
  .string()
  .regex(/^[A-Za-z_]\w*$/, 'a name of letters, digits and underscores, starting with a letter');

const panelName = z
  .string()
  .regex(
    /^[A-Za-z][\w-]*$/,
    'a name of letters, digits, hyphens and underscores, starting with a letter',
  );

const axisValue = z.union([z.number(), z.string(), z.boolean()]);

/** Of a range: more points than a machine evaluates are a slip of the pen. */
const MOST_VALUES = 10_000;

const range = z
  .strictObject({
    from: z.number(),
    to: z.number(),
    step: z.number().positive().default(1),
  })
  .refine(({ from, to }) => to >= from, { path: ['to'], message: 'must not lie below `from`' })
  .refine(({ from, to, step }) => (to - from) / step < MOST_VALUES, {
    path: ['step'],
    message: `must leave fewer than ${MOST_VALUES} values`,
  });

/** What makes several evaluations out of one config: modes, parameters and a sweep. */
export const sweepShape = {
  mode: z
    .union([panelName, z.array(panelName).min(1)])
    .optional()
    .describe('Which of `modes` is evaluated; several stand side by side in the report.'),
  modes: z
    .record(panelName, z.record(z.string(), z.unknown()))
    .default({})
    .describe('Named changes of this config: for each path, such as readings.kl.samples, a value.'),
  parameters: z
    .record(identifier, z.number())
    .default({})
    .describe('Numbers for expressions: a value `=50 * K` anywhere in the config is computed.'),
  sweep: z
    .record(panelName, z.record(z.string(), z.union([z.array(axisValue).min(1), range])))
    .optional()
    .describe(
      'Panels of points: for each axis, a parameter or a config path, its values. Several axes of one panel make a grid.',
    ),
};

/** The keys of a config that a composition reads. */
export const sweepSchema = z.object(sweepShape);

/** Modes, parameters and sweep after defaults. */
export type SweepConfig = z.output<typeof sweepSchema>;
