import type { FitRule } from './fit-context.js';
import { embeddingDependenceReadings } from './readings-by-type.js';

/** An embedding-dependence reading asks trained models for embeddings. */
export const embeddingDependenceReadingsFit: FitRule = (context) => {
  const trainer = context.capabilities('post-trainer', 'trainer');
  if (trainer === undefined || trainer.embeds === true) return [];
  return embeddingDependenceReadings(context).map(({ path }) => ({
    code: 'EMBEDDINGS_UNAVAILABLE',
    path: [...path, 'type'],
    received: "'embedding-dependence' with a trainer whose models give no embeddings",
    expected: 'a trainer with the capability `embeds`',
    next: 'Use such a trainer, or `type: supersample`, which needs losses only.',
  }));
};
