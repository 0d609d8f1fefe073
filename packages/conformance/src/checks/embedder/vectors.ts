import { defineCheck } from '../../model/check.js';
import { demand } from '../../model/demand.js';
import { bitsOf } from '../bits-of.js';
import { hostileTexts } from '../hostile-texts.js';
import { requireNear } from '../require-near.js';
import { requireRefusalUnless } from '../require-refusal.js';
import { requireSameAgain } from '../require-same-again.js';
import { requireSameBits } from '../require-same-bits.js';
import { sinceTheFirst } from '../since.js';
import { matrixProblem } from '../matrix-problem.js';
import { embeddingOf, examplesFor, isLocal, rowOf } from './embedder-trial.js';

/** Rows are read by place. */
export const rowPerExample = defineCheck({
  id: 'embedder/row-per-example',
  kind: 'embedder',
  sentence:
    'Gives a row of finite numbers per example, as long as it declares, and tells each once.',
  since: sinceTheFirst,
  async run(subject, context) {
    const embedder = await context.create();
    const examples = examplesFor(subject);
    const told = new Map<number, readonly number[]>();
    const matrix = await embeddingOf(embedder, examples, {
      onVector: (example, vector) => told.set(example, vector),
    });
    const { dimensions, remote } = subject.component.capabilities;
    const problem =
      matrixProblem(matrix, examples.length) ??
      (matrix.columns === (dimensions ?? matrix.columns) && matrix.columns > 0
        ? undefined
        : `${matrix.columns} columns, declared ${dimensions ?? 'none'}`);
    demand(problem === undefined, {
      message: 'The vectors are no matrix with a row per example.',
      received: problem ?? '',
      wanted: `${examples.length} rows of ${dimensions ?? 'equally many'} finite numbers`,
      next: 'Give a row per example, order kept; declare `dimensions` only where they are fixed.',
    });
    for (const [place, vector] of told) {
      requireSameBits(Array.from(vector), Array.from(rowOf(matrix, place)), {
        change: `between onVector and the result, of example ${place}`,
        next: 'Give onVector the index of the example and its vector.',
      });
    }
    demand(remote !== true || told.size === examples.length, {
      message: 'Vectors that come over the network are not told as they come.',
      received: `${told.size} calls of onVector`,
      wanted: `${examples.length}, one per example`,
      next: 'Call `onVector` with every vector as soon as it is there.',
    });
  },
});

/** A constant says nothing of anything. */
export const tellsApart = defineCheck({
  id: 'embedder/tells-apart',
  kind: 'embedder',
  sentence: 'Gives different examples different rows, not all of them one.',
  since: sinceTheFirst,
  async run(subject, context) {
    const embedder = await context.create();
    const examples = examplesFor(subject);
    const matrix = await embeddingOf(embedder, examples);
    const rows = new Set(examples.map((_, place) => bitsOf(rowOf(matrix, place))));
    demand(rows.size > 1, {
      message: 'All examples have the same vector.',
      received: [...rows][0]?.slice(0, 200) ?? 'no row',
      wanted: 'rows that differ',
      next: 'Look for a row that is written to one place only; give fixtures of examples that differ.',
    });
  },
});

/** Vectors are kept one by one, and asked for in batches of any size. */
export const ownExampleAlone = defineCheck({
  id: 'embedder/own-example-alone',
  kind: 'embedder',
  sentence: 'Gives an example the same row alone as among others, order kept.',
  since: sinceTheFirst,
  appliesTo: {
    those: 'that fit nothing on the examples of a call',
    holds: (subject) => subject.fixtures.transductive !== true || !isLocal(subject),
  },
  async run(subject, context) {
    const embedder = await context.create();
    const examples = examplesFor(subject);
    const together = await embeddingOf(embedder, examples);
    const backwards = await embeddingOf(embedder, examples.toReversed());
    const next =
      'Compute every row from its own example; where something is fitted on all, set the fixture `transductive`.';
    for (const [place, example] of examples.entries()) {
      const alone = rowOf(await embeddingOf(embedder, [example]), 0);
      const [among, turned] = [
        rowOf(together, place),
        rowOf(backwards, examples.length - 1 - place),
      ];
      for (const [column, value] of among.entries()) {
        const what = `of example ${place}, column ${column},`;
        requireNear(alone[column] ?? Number.NaN, value, { change: `${what} alone`, next });
        requireNear(turned[column]!, value, { change: `${what} in another order`, next });
      }
    }
  },
});

/** A run that is repeated is the same run. */
export const sameBits = defineCheck({
  id: 'embedder/same-bits',
  kind: 'embedder',
  sentence: 'Gives the same bits for the same examples, from any instance, at any call.',
  since: sinceTheFirst,
  appliesTo: { those: 'that compute their vectors themselves', holds: isLocal },
  async run(subject, context) {
    await requireSameAgain(
      () => context.create(),
      (embedder) => embeddingOf(embedder, examplesFor(subject)),
    );
  },
});

/** What strangers' data hold. */
export const hostileTextsEmbedded = defineCheck({
  id: 'embedder/hostile-texts',
  kind: 'embedder',
  sentence:
    'Gives finite rows for empty, broken, strange and very long texts, or refuses them with a code.',
  since: sinceTheFirst,
  appliesTo: {
    those: 'that accept texts and compute their vectors themselves',
    holds: (subject) => subject.component.capabilities.accepts === 'text' && isLocal(subject),
  },
  async run(subject, context) {
    const embedder = await context.create();
    for (const text of hostileTexts()) {
      const examples = [...examplesFor(subject), text];
      const what = `A text (${text.id})`;
      await requireRefusalUnless(
        what,
        () => embeddingOf(embedder, examples),
        (matrix) => {
          const problem = matrixProblem(matrix, examples.length);
          demand(problem === undefined, {
            message: `${what} has no row of finite numbers.`,
            received: problem ?? '',
            wanted: 'finite numbers, or an error with a code',
            next: 'Look for a division by the length of a text, or of a vector.',
          });
        },
      );
    }
  },
});
