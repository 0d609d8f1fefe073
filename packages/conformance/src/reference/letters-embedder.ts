import { defineComponent, requireTexts } from '@ggmi/core';
import { numberOptions } from './number-options.js';

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');

/** Counts of the letters a to z, and the length, of prompt and response: the reference of its kind. */
export const lettersEmbedder = defineComponent('embedder', {
  id: '@ggmi/conformance/letters',
  summary: 'Counts of letters: the reference of the conformance kit.',
  resultVersion: 1,
  options: numberOptions({}),
  capabilities: { accepts: 'text', dimensions: LETTERS.length + 1 },
  needs: {},
  create: () => ({
    async embed(examples, { signal }) {
      signal.throwIfAborted();
      const texts = requireTexts(examples, 'Embed texts.');
      const rows = texts.map(({ prompt, response }) => countsOf(`${prompt}\n${response}`));
      return Promise.resolve({
        rows: rows.length,
        columns: LETTERS.length + 1,
        values: Float64Array.from(rows.flat()),
      });
    },
  }),
});

function countsOf(text: string): number[] {
  const lower = text.toLowerCase();
  return [...LETTERS.map((letter) => lower.split(letter).length - 1), lower.length];
}
