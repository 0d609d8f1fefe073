import { defineCheck } from '../../model/check.js';
import { demand } from '../../model/demand.js';
import { hostileTexts } from '../hostile-texts.js';
import { requireSameBits } from '../require-same-bits.js';
import { sinceTheFirst } from '../since.js';
import { curationData, curationOf, requireAccount } from './curator-trial.js';

/** What is lost without a word bends every reading. */
export const accountsForItems = defineCheck({
  id: 'curator/accounts-for-items',
  kind: 'curator',
  sentence: 'Keeps or drops every item once, under its own id, in order, drops with a reason.',
  since: sinceTheFirst,
  async run(subject, context) {
    const curator = await context.create();
    const data = curationData(subject);
    requireAccount(data.items, await curationOf(curator, data));
  },
});

/** Anchors and held-out items are there in some runs only. */
export const needsNoReference = defineCheck({
  id: 'curator/needs-no-reference',
  kind: 'curator',
  sentence: 'Curates without anchors and held-out items too.',
  since: sinceTheFirst,
  async run(subject, context) {
    const curator = await context.create();
    const data = { ...curationData(subject), anchors: [], heldOut: [] };
    requireAccount(data.items, await curationOf(curator, data));
  },
});

/** Nothing in, nothing out. */
export const noItems = defineCheck({
  id: 'curator/no-items',
  kind: 'curator',
  sentence: 'Keeps and drops nothing of no items.',
  since: sinceTheFirst,
  async run(subject, context) {
    const curator = await context.create();
    const data = { ...curationData(subject), items: [] };
    requireAccount(data.items, await curationOf(curator, data));
  },
});

/** Curation that edits adds entropy of its own; one that only filters does not. */
export const filtersOnly = defineCheck({
  id: 'curator/filters-only',
  kind: 'curator',
  sentence: 'Keeps items as they are, since it declares to filter only.',
  since: sinceTheFirst,
  appliesTo: {
    those: 'that declare to filter only',
    holds: ({ component }) => component.capabilities.filtersOnly,
  },
  async run(subject, context) {
    const curator = await context.create();
    const data = curationData(subject);
    const { kept } = await curationOf(curator, data);
    const items = new Map(curationData(subject).items.map((item) => [item.id, item]));
    requireSameBits(
      kept,
      kept.map(({ id }) => items.get(id)),
      {
        change: 'of items that were kept',
        next: 'Keep the very items, or declare `filtersOnly: false`.',
      },
    );
  },
});

/** What is clean once is clean. A curator that keeps a share of what it gets is sound all the same. */
export const idempotent = defineCheck({
  id: 'curator/idempotent',
  kind: 'curator',
  sentence: 'Keeps all of what it has kept before.',
  since: sinceTheFirst,
  weight: 'advice',
  async run(subject, context) {
    const curator = await context.create();
    const data = curationData(subject);
    const { kept } = await curationOf(curator, data);
    const again = await curationOf(curator, { ...data, items: kept });
    requireSameBits(again.kept, kept, {
      change: 'where curated items are curated again',
      next: 'Judge an item by itself, or by those that were kept.',
    });
  },
});

/** What strangers' data hold. */
export const hostileTextsCurated = defineCheck({
  id: 'curator/hostile-texts',
  kind: 'curator',
  sentence: 'Keeps or drops empty, broken, strange and very long texts like others.',
  since: sinceTheFirst,
  appliesTo: {
    those: 'that accept texts',
    holds: ({ component }) => component.capabilities.accepts.includes('text'),
  },
  async run(subject, context) {
    const curator = await context.create();
    const items = hostileTexts();
    const curation = await curationOf(curator, { items, anchors: [], heldOut: items.slice(0, 1) });
    requireAccount(items, curation);
    demand(
      curation.kept.every((item) => item.kind === 'text'),
      {
        message: 'A text becomes something else.',
        received: curation.kept.map(({ kind }) => kind).join(', '),
        wanted: 'texts',
        next: 'Keep the kind of an item.',
      },
    );
  },
});
