import {
  defineComponent,
  requireTexts,
  type Example,
  type Matrix,
  type TextExample,
} from '@ggmi/core';
import { hashingOptions, type HashingOptions } from './hashing-options.js';
import { addNGrams } from './hashing/add-ngrams.js';
import { normaliseRow } from './hashing/normalise-row.js';

const encoder = new TextEncoder();

/** Seeds of the hash: the same n-gram in a prompt and in a response falls on two places. */
const RESPONSE_SEED = 0;
const PROMPT_SEED = 1;

/**
 * Signed hashing of UTF-8 byte n-grams.
 *
 * A row is the signed sum over all n-grams of the text (a repeated one counts each time), divided by
 * its Euclidean length. Source: Weinberger et al. 2009; the hash is MurmurHash3_x86_32. Exact: sums
 * of whole numbers, one root and one division, so that every machine gives the same bits. Bytes are
 * taken as they are: case, spaces and the Unicode form all count. Cost: one hash per byte and size.
 */
export const hashingEmbedder = defineComponent('embedder', {
  id: '@ggmi/embedder-text/hashing',
  summary: 'Signed hashing of byte n-grams: in process, no model, the same bits everywhere.',
  resultVersion: 1,
  options: hashingOptions,
  capabilities: { accepts: 'text' },
  needs: {},
  create: ({ options }) => ({
    embed: async (examples, { signal }) => embedByHashing(examples, options, signal),
  }),
});

function embedByHashing(
  examples: readonly Example[],
  options: HashingOptions,
  signal: AbortSignal,
): Matrix {
  const texts = requireTexts(
    examples,
    'Vectors need no embedder: give them to the estimator as they are.',
  );
  const { dimensions } = options;
  const values = new Float64Array(texts.length * dimensions);
  texts.forEach((text, index) => {
    signal.throwIfAborted();
    const row = values.subarray(index * dimensions, (index + 1) * dimensions);
    addText(row, text, options);
    normaliseRow(row);
  });
  return { rows: texts.length, columns: dimensions, values };
}

function addText(row: Float64Array, { prompt, response }: TextExample, options: HashingOptions) {
  const { of, shortest, longest } = options;
  if (of !== 'prompt') {
    addNGrams(row, encoder.encode(response), { shortest, longest, seed: RESPONSE_SEED });
  }
  if (of !== 'response') {
    addNGrams(row, encoder.encode(prompt), { shortest, longest, seed: PROMPT_SEED });
  }
}
