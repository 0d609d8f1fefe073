import { defineComponent, slot } from '@ggmi/core';
import { multiplyByTransposed } from '@ggmi/numerics';
import { embedFirst } from './preparation/embed-first.js';
import { mapRowBlocks } from './preparation/row-blocks.js';
import { signDirections } from './projection/sign-directions.js';
import { randomProjectionOptions } from './random-projection-options.js';

/**
 * The vectors of another embedder, projected onto random directions of ±1/√dimensions.
 *
 * Squared distances are kept in expectation, with a relative standard deviation of at most
 * √(2/dimensions) (Achlioptas 2003). Nothing is fitted: a row depends on its own example alone.
 */
export const randomProjectionEmbedder = defineComponent('embedder', {
  id: '@ggmi/embedder-text/random-projection',
  summary: 'Projects the vectors of another embedder onto few random directions.',
  resultVersion: 1,
  options: randomProjectionOptions,
  capabilities: { accepts: 'text' },
  needs: { embedder: slot('embedder', { default: { use: '@ggmi/embedder-text/hashing' } }) },
  create: ({ options, needs }) => ({
    async embed(examples, { signal }) {
      const { dimensions } = options;
      const vectors = await embedFirst(needs.embedder, examples, {
        fewestColumns: dimensions,
        signal,
      });
      const directions = signDirections({ ...options, columns: vectors.columns });
      return mapRowBlocks(vectors, dimensions, (block) => multiplyByTransposed(block, directions));
    },
  }),
});
