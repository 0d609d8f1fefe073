import type { Embedder, Example, Matrix } from '@ggmi/core';
import { referenceComponents } from '../../src/index.js';
import { mutant, type Mutant } from './mutant.js';
import { turn } from './turn.js';

const kind = 'embedder';
const { capabilities } = referenceComponents[kind];

/** A fault in the vectors. */
function embedding(change: (matrix: Matrix, examples: readonly Example[]) => Matrix) {
  return (sound: Embedder): Partial<Embedder> => ({
    embed: async (examples, context) => change(await sound.embed(examples, context), examples),
  });
}

/** The numbers of a matrix, each changed. */
function each(matrix: Matrix, change: (value: number, place: number) => number): Matrix {
  return { ...matrix, values: matrix.values.map(change) };
}

/** Faults of embedders. */
export const embedderMutants: readonly Mutant[] = [
  mutant(kind, {
    fault: 'rows of another length than declared',
    caughtBy: 'embedder/row-per-example',
    component: { capabilities: { ...capabilities, dimensions: 3 } },
  }),
  mutant(kind, {
    fault: 'vectors from a server that are not told as they come',
    caughtBy: 'embedder/row-per-example',
    component: { capabilities: { ...capabilities, remote: true } },
  }),
  mutant(kind, {
    fault: 'one vector for everything',
    caughtBy: 'embedder/tells-apart',
    instance: embedding((matrix) => each(matrix, () => 1)),
  }),
  mutant(kind, {
    fault: 'vectors centred on those of the batch',
    caughtBy: 'embedder/own-example-alone',
    instance: embedding((matrix) => {
      const sum = matrix.values.reduce((total, value) => total + value, 0);
      return each(matrix, (value) => value - sum / matrix.values.length);
    }),
  }),
  mutant(kind, {
    fault: 'rows in the order of ids',
    caughtBy: 'embedder/own-example-alone',
    instance: (sound) => ({
      embed: (examples, context) =>
        sound.embed(
          examples.toSorted((a, b) => a.id.localeCompare(b.id)),
          context,
        ),
    }),
  }),
  mutant(kind, {
    fault: 'a state that calls leave behind',
    caughtBy: 'embedder/same-bits',
    instance: (() => {
      let calls = 0;
      return embedding((matrix) => {
        calls += 1;
        return each(matrix, (value) => value + 1e-12 * calls);
      });
    })(),
  }),
  mutant(kind, {
    fault: 'divides by the length of a text, which may be 0',
    caughtBy: 'embedder/hostile-texts',
    instance: embedding((matrix, examples) =>
      each(matrix, (value, place) => {
        const example = examples[Math.floor(place / matrix.columns)];
        return value / (example?.kind === 'text' ? example.response.trim().length : 1);
      }),
    ),
  }),
  mutant(kind, {
    fault: 'cuts the texts that it is given',
    caughtBy: 'embedder/input-unchanged',
    instance: embedding((matrix, examples) => {
      for (const example of examples) Object.assign(example, { response: 'cut' });
      return matrix;
    }),
  }),
  mutant(kind, {
    fault: 'global randomness',
    caughtBy: 'embedder/no-globals',
    // oxlint-disable-next-line no-restricted-properties -- the fault itself
    instance: embedding((matrix) => each(matrix, (value) => value + 1e-12 * Math.random())),
  }),
  mutant(kind, {
    fault: 'ignores an aborted signal',
    caughtBy: 'embedder/aborted-before',
    instance: (sound) => ({
      embed: (examples) => sound.embed(examples, { signal: new AbortController().signal }),
    }),
  }),
  mutant(kind, {
    fault: 'swallows an abort and leaves the rest of the rows at 0',
    caughtBy: 'embedder/aborted-midway',
    instance: (sound) => ({
      async embed(examples, context) {
        const matrix = await sound.embed(examples, context);
        await turn();
        return context.signal.aborted ? each(matrix, () => 0) : matrix;
      },
    }),
  }),
  mutant(kind, {
    fault: 'a row for nothing',
    caughtBy: 'embedder/no-examples',
    instance: embedding((matrix) =>
      matrix.rows > 0 ? matrix : { rows: 1, columns: 1, values: Float64Array.of(0) },
    ),
  }),
  mutant(kind, {
    fault: 'embeds vectors as if they were texts',
    caughtBy: 'embedder/refuses-other-kind',
    instance: (sound) => ({
      embed: (examples, context) =>
        sound.embed(
          examples.map(({ id }) => ({ kind: 'text', id, prompt: '', response: id })),
          context,
        ),
    }),
  }),
];
