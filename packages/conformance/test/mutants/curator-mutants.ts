import type { Curation, Curator, Example } from '@ggmi/core';
import { referenceComponents } from '../../src/index.js';
import { mutant, type Mutant } from './mutant.js';
import { turn } from './turn.js';

const kind = 'curator';
const { capabilities } = referenceComponents[kind];

/** A fault in what becomes of the items. */
function curating(
  change: (
    curation: Curation,
    given: { readonly items: readonly Example[]; readonly heldOut: readonly Example[] },
  ) => Curation,
) {
  return (sound: Curator): Partial<Curator> => ({
    curate: async (items, context) =>
      change(await sound.curate(items, context), { items, heldOut: context.heldOut }),
  });
}

/** Faults of curators. */
export const curatorMutants: readonly Mutant[] = [
  mutant(kind, {
    fault: 'loses an item',
    caughtBy: 'curator/accounts-for-items',
    instance: curating((curation) => ({ ...curation, kept: curation.kept.slice(1) })),
  }),
  mutant(kind, {
    fault: 'keeps an item that it drops',
    caughtBy: 'curator/accounts-for-items',
    instance: curating((curation, { items }) => ({ ...curation, kept: items })),
  }),
  mutant(kind, {
    fault: 'new ids for the items that it keeps',
    caughtBy: 'curator/accounts-for-items',
    instance: curating((curation) => ({
      ...curation,
      kept: curation.kept.map((item, place) => ({ ...item, id: `item ${place}` })),
    })),
  }),
  mutant(kind, {
    fault: 'kept items in another order',
    caughtBy: 'curator/accounts-for-items',
    instance: curating((curation) => ({ ...curation, kept: curation.kept.toReversed() })),
  }),
  mutant(kind, {
    fault: 'fails where there is no held-out item',
    caughtBy: 'curator/needs-no-reference',
    instance: curating((curation, { heldOut }) => {
      if (heldOut[0] === undefined) throw new TypeError('there is no first held-out item');
      return curation;
    }),
  }),
  mutant(kind, {
    fault: 'divides by the number of no items',
    caughtBy: 'curator/no-items',
    instance: curating((curation, { items }) => {
      if (items.length === 0) throw new RangeError('a share of nothing');
      return curation;
    }),
  }),
  mutant(kind, {
    fault: 'trims what it declares to leave alone',
    caughtBy: 'curator/filters-only',
    instance: curating((curation) => ({
      ...curation,
      kept: curation.kept.map((item) =>
        item.kind === 'text' ? { ...item, response: item.response.slice(0, -1) } : item,
      ),
    })),
  }),
  mutant(kind, {
    fault: 'fails on half of a surrogate pair',
    caughtBy: 'curator/hostile-texts',
    instance: curating((curation, { items }) => {
      const addresses = items.map((item) =>
        item.kind === 'text' ? encodeURIComponent(item.response) : '',
      );
      return addresses.length === items.length ? curation : { ...curation, kept: [] };
    }),
  }),
  mutant(kind, {
    fault: 'remembers the items of earlier calls',
    caughtBy: 'curator/same-seed-same-bits',
    instance: (sound) => {
      const seen = new Set<string>();
      const faulty = curating((curation) => {
        const known = curation.kept.filter(({ id }) => seen.has(id)).map(({ id }) => id);
        for (const { id } of curation.kept) seen.add(id);
        return {
          kept: curation.kept.filter(({ id }) => !known.includes(id)),
          drops: [...curation.drops, { reason: 'seen-before', ids: known }],
        };
      });
      return faulty(sound);
    },
  }),
  mutant(kind, {
    fault: 'edits items in place',
    caughtBy: 'curator/input-unchanged',
    instance: curating((curation, { items }) => {
      for (const item of items) Object.assign(item, { metadata: { curated: true } });
      return curation;
    }),
  }),
  mutant(kind, {
    fault: 'the time of day in its decisions',
    caughtBy: 'curator/no-globals',
    instance: curating((curation) => (Date.now() > 0 ? curation : { ...curation, kept: [] })),
  }),
  mutant(kind, {
    fault: 'ignores an aborted signal',
    caughtBy: 'curator/aborted-before',
    instance: (sound) => ({
      curate: (items, context) =>
        sound.curate(items, { ...context, signal: new AbortController().signal }),
    }),
  }),
  mutant(kind, {
    fault: 'swallows an abort and keeps what it has not looked at',
    caughtBy: 'curator/aborted-midway',
    instance: (sound) => ({
      async curate(items, context) {
        const curation = await sound.curate(items, context);
        await turn();
        return context.signal.aborted ? { kept: items, drops: [] } : curation;
      },
    }),
  }),
  mutant(kind, {
    fault: 'takes vectors though it declares texts only',
    caughtBy: 'curator/refuses-other-kind',
    component: { capabilities: { ...capabilities, accepts: ['text'] } },
  }),
];
