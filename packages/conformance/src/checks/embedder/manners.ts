import { defineCheck } from '../../model/check.js';
import { demand } from '../../model/demand.js';
import { kitExamples } from '../kit-examples.js';
import { requireAbortReason } from '../require-abort-reason.js';
import { requireRefusal, requireRefusalUnless } from '../require-refusal.js';
import { requireSameBits } from '../require-same-bits.js';
import { requireWholeOrAborted } from '../require-whole-or-aborted.js';
import { runAbortedInFlight, runAbortedMidway } from '../run-aborted-midway.js';
import { sinceTheFirst } from '../since.js';
import { requireNoGlobals } from '../require-no-globals.js';
import { embeddingOf, examplesFor, isLocal } from './embedder-trial.js';

/** Several embedders read the same examples. */
export const inputUnchanged = defineCheck({
  id: 'embedder/input-unchanged',
  kind: 'embedder',
  sentence: 'Leaves the examples as they were.',
  since: sinceTheFirst,
  async run(subject, context) {
    const examples = examplesFor(subject);
    await embeddingOf(await context.create(), examples);
    requireSameBits(examples, examplesFor(subject), {
      change: 'of the examples by `embed`',
      next: 'Copy what you sort or cut.',
    });
  },
});

/** What is not given cannot be repeated. */
export const noGlobals = defineCheck({
  id: 'embedder/no-globals',
  kind: 'embedder',
  sentence: 'Uses no global randomness, clock or network.',
  since: sinceTheFirst,
  appliesTo: { those: 'that compute their vectors themselves', holds: isLocal },
  async run(subject, context) {
    const embedder = await context.create();
    await requireNoGlobals('The embedder', () => embeddingOf(embedder, examplesFor(subject)), {
      random: 'the need `random`',
    });
  },
});

/** A run that has ended costs nothing more. */
export const abortedBefore = defineCheck({
  id: 'embedder/aborted-before',
  kind: 'embedder',
  sentence: 'Throws the reason of a signal that is aborted already.',
  since: sinceTheFirst,
  async run(subject, context) {
    const embedder = await context.create();
    await requireAbortReason((signal) => embeddingOf(embedder, examplesFor(subject), { signal }));
  },
});

/** Half a matrix is none. */
export const abortedMidway = defineCheck({
  id: 'embedder/aborted-midway',
  kind: 'embedder',
  sentence: 'When aborted midway it throws the reason soon, or ends as if nothing had happened.',
  since: sinceTheFirst,
  async run(subject, context) {
    const embedder = await context.create();
    await requireWholeOrAborted(
      'an embedding',
      (signal) => embeddingOf(embedder, examplesFor(subject), { signal }),
      { run: isLocal(subject) ? runAbortedMidway : runAbortedInFlight },
    );
  },
});

/** Nothing to embed. */
export const noExamples = defineCheck({
  id: 'embedder/no-examples',
  kind: 'embedder',
  sentence: 'Gives no row for no examples, or refuses them with a code.',
  since: sinceTheFirst,
  async run(_, context) {
    const embedder = await context.create();
    await requireRefusalUnless(
      'A call without examples',
      () => embeddingOf(embedder, []),
      ({ rows, values }) =>
        demand(rows === 0 && values.length === 0, {
          message: 'Something comes of no examples.',
          received: `${rows} rows, ${values.length} numbers`,
          wanted: 'none',
          next: 'Give a row per example.',
        }),
    );
  },
});

/** Texts are no vectors. */
export const refusesOtherKind = defineCheck({
  id: 'embedder/refuses-other-kind',
  kind: 'embedder',
  sentence: 'Refuses examples of another kind than it accepts with an error that has a code.',
  since: sinceTheFirst,
  async run({ component }, context) {
    const embedder = await context.create();
    const other = component.capabilities.accepts === 'text' ? 'vector' : 'text';
    await requireRefusal(`A ${other}`, () => embeddingOf(embedder, kitExamples(other)));
  },
});
