import type { Logger, Losses, PostTrainer, TextExample, TrainedModel } from '@ggmi/core';
import type { ContextOptions } from '../options/context-options.js';
import { chooseDemonstrations } from './choose-demonstrations.js';
import { contextOf, referenceOf, type Context } from './context.js';
import { textExamples } from './text-examples.js';

/** How the examples of one call are compared with what a generator makes of a context. */
export type ContextLosses = (
  context: Context,
  examples: readonly TextExample[],
  signal: AbortSignal,
) => Promise<Losses>;

/**
 * A post-trainer whose W is a context: `train` chooses what is shown and asks nothing, so that all
 * requests are those of the losses.
 */
export function inContextTrainer(parts: {
  readonly id: string;
  readonly options: ContextOptions;
  readonly logger: Logger;
  readonly losses: ContextLosses;
}): PostTrainer {
  const { id, options, logger, losses } = parts;
  const opened = (context: Context): TrainedModel => ({
    reference: referenceOf(id, context),
    losses: async (examples, { signal }) => losses(context, textExamples(examples), signal),
  });
  let hasWarned = false;
  return {
    plan: () => ({}),
    async train(data, { random, signal, onEvent }) {
      signal.throwIfAborted();
      const examples = textExamples(data.examples);
      const demonstrations = chooseDemonstrations(examples, options, random.fork('shown'));
      const wanted = Math.min(options.demonstrations, examples.length);
      if (demonstrations.length < wanted && !hasWarned) {
        hasWarned = true;
        logger.warn(
          `${id}: ${demonstrations.length} of ${wanted} demonstrations fit the ${options.contextBytes} bytes of a context; raise \`contextBytes\` to show all.`,
        );
      }
      onEvent?.({ progress: 1 });
      const stream = random.fork('answers').key;
      return opened({ template: options.template, demonstrations, stream });
    },
    attach: async (reference) => opened(contextOf(id, reference)),
  };
}
