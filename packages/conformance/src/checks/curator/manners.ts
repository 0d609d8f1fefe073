import { defineCheck } from '../../model/check.js';
import { kitExamples } from '../kit-examples.js';
import { requireAbortReason } from '../require-abort-reason.js';
import { requireRefusal } from '../require-refusal.js';
import { requireSameAgain } from '../require-same-again.js';
import { requireSameBits } from '../require-same-bits.js';
import { requireWholeOrAborted } from '../require-whole-or-aborted.js';
import { sinceTheFirst } from '../since.js';
import { requireNoGlobals } from '../require-no-globals.js';
import { curationData, curationOf } from './curator-trial.js';

/** A run that is repeated is the same run. */
export const sameSeedSameBits = defineCheck({
  id: 'curator/same-seed-same-bits',
  kind: 'curator',
  sentence: 'Gives the same bits for the same items and stream, from any instance, at any call.',
  since: sinceTheFirst,
  async run(subject, context) {
    await requireSameAgain(
      () => context.create(),
      (curator) => curationOf(curator, curationData(subject)),
    );
  },
});

/** The host still reads the items that were generated. */
export const inputUnchanged = defineCheck({
  id: 'curator/input-unchanged',
  kind: 'curator',
  sentence: 'Leaves items, anchors and held-out items as they were.',
  since: sinceTheFirst,
  async run(subject, context) {
    const data = curationData(subject);
    await curationOf(await context.create(), data);
    requireSameBits(data, curationData(subject), {
      change: 'of the items by `curate`',
      next: 'Copy an item before editing it.',
    });
  },
});

/** What is not given cannot be repeated. */
export const noGlobals = defineCheck({
  id: 'curator/no-globals',
  kind: 'curator',
  sentence: 'Uses no global randomness, clock or network.',
  since: sinceTheFirst,
  async run(subject, context) {
    const curator = await context.create();
    await requireNoGlobals('The curator', () => curationOf(curator, curationData(subject)), {
      random: '`context.random`',
    });
  },
});

/** A run that has ended costs nothing more. */
export const abortedBefore = defineCheck({
  id: 'curator/aborted-before',
  kind: 'curator',
  sentence: 'Throws the reason of a signal that is aborted already.',
  since: sinceTheFirst,
  async run(subject, context) {
    const curator = await context.create();
    await requireAbortReason((signal) => curationOf(curator, curationData(subject), { signal }));
  },
});

/** Half a curation keeps what should have gone. */
export const abortedMidway = defineCheck({
  id: 'curator/aborted-midway',
  kind: 'curator',
  sentence: 'When aborted midway it throws the reason soon, or ends as if nothing had happened.',
  since: sinceTheFirst,
  async run(subject, context) {
    const curator = await context.create();
    await requireWholeOrAborted('a curation', (signal) =>
      curationOf(curator, curationData(subject), { signal }),
    );
  },
});

/** A text curator has no opinion of vectors. */
export const refusesOtherKind = defineCheck({
  id: 'curator/refuses-other-kind',
  kind: 'curator',
  sentence: 'Refuses items of a kind that it does not accept with an error that has a code.',
  since: sinceTheFirst,
  appliesTo: {
    those: 'that accept one kind only',
    holds: ({ component }) => component.capabilities.accepts.length === 1,
  },
  async run({ component }, context) {
    const curator = await context.create();
    const other = component.capabilities.accepts.includes('text') ? 'vector' : 'text';
    const items = kitExamples(other);
    await requireRefusal(`An item of kind ${other}`, () =>
      curationOf(curator, { items, anchors: [], heldOut: [] }),
    );
  },
});
