import { DataInvalidError, defineComponent, needs, slot } from '@ggmi/core';
import { principalComponents } from './components/principal-components.js';
import { pcaOptions } from './pca-options.js';
import { embedFirst } from './preparation/embed-first.js';

/**
 * The vectors of another embedder in the coordinates of their first principal components.
 *
 * Transductive: the components are fitted on all examples of a call, and the same example has other
 * coordinates beside other examples. What is to be compared belongs into one call. Source: Jolliffe
 * 2002, "Principal component analysis", chapter 2. Cost: O(n d²) for n examples and d columns.
 */
export const pcaEmbedder = defineComponent('embedder', {
  id: '@ggmi/embedder-text/pca',
  summary: 'Principal components of the vectors of another embedder, fitted on all of a call.',
  resultVersion: 1,
  options: pcaOptions,
  capabilities: { accepts: 'text' },
  needs: {
    embedder: slot('embedder', { default: { use: '@ggmi/embedder-text/hashing' } }),
    logger: needs.logger,
  },
  create: ({ options: { dimensions }, needs: { embedder, logger } }) => ({
    async embed(examples, { signal }) {
      if (examples.length <= dimensions) throw tooFew(examples.length, dimensions);
      const vectors = await embedFirst(embedder, examples, { fewestColumns: dimensions, signal });
      signal.throwIfAborted();
      const { scores, explained } = principalComponents(vectors, dimensions);
      logger.info(
        `pca: ${dimensions} of ${vectors.columns} components hold ${(100 * explained).toFixed(1)} % of the variance of ${vectors.rows} examples.`,
      );
      return scores;
    },
  }),
});

function tooFew(received: number, dimensions: number): DataInvalidError {
  return new DataInvalidError({
    where: 'examples of one call',
    received,
    expected: `at least ${dimensions + 1} for ${dimensions} components`,
    next: 'Lower `dimensions`, or give more examples.',
  });
}
