import { DataInvalidError, type JsonObject, type TrainedModelReference } from '@ggmi/core';
import { z } from 'zod';
import { templateProblem } from '../options/template-problem.js';

const demonstration = z.strictObject({ id: z.string(), prompt: z.string(), response: z.string() });

const context = z.strictObject({
  template: z.string().refine((template) => templateProblem(template) === undefined),
  demonstrations: z.array(demonstration),
  stream: z.string(),
});

/** One item that a context shows. */
export type Demonstration = Readonly<z.output<typeof demonstration>>;

/** W: plain data that, with the generator, decide every loss. */
export interface Context {
  readonly template: string;
  /** In the order in which they are shown. */
  readonly demonstrations: readonly Demonstration[];
  /** The key of the stream that answers under this context are drawn from. */
  readonly stream: string;
}

/** The reference of W: all of it. */
export function referenceOf(trainer: string, w: Context): TrainedModelReference {
  const { template, demonstrations, stream } = w;
  const details: JsonObject = {
    template,
    demonstrations: demonstrations.map((each) => ({ ...each })),
    stream,
  };
  return { trainer, details };
}

/** W of a reference. @throws DATA_INVALID where it is none of this trainer. */
export function contextOf(trainer: string, reference: TrainedModelReference): Context {
  const parsed = context.safeParse(reference.details);
  if (parsed.success && reference.trainer === trainer) return parsed.data;
  throw new DataInvalidError({
    where: `the reference of a model of '${reference.trainer}'`,
    received: parsed.success ? `'${reference.trainer}'` : (parsed.error.issues[0]?.message ?? ''),
    expected: `a reference that '${trainer}' gave`,
    next: 'Train again, or open it with the trainer that gave it.',
  });
}
