import type { Curation, CurationContext, Curator, Example } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import { demand } from '../../model/demand.js';
import type { ComponentSubject } from '../../model/subject.js';
import { kitExamples } from '../kit-examples.js';

type Subject = ComponentSubject<'curator'>;

/** What a component is proved with, made anew: nobody else holds it. */
export interface CurationData {
  readonly items: readonly Example[];
  readonly anchors: readonly Example[];
  readonly heldOut: readonly Example[];
}

/** The author's items, or the kit's: eight of every kind accepted, the last with a copy of the first. */
export function curationData({ component, fixtures }: Subject): CurationData {
  const { accepts } = component.capabilities;
  const items =
    fixtures.items ??
    accepts.flatMap((kind) => {
      const examples = kitExamples(kind);
      return [...examples, { ...examples[0]!, id: `${kind}-copy` }];
    });
  const renamed = (place: number, name: string): readonly Example[] =>
    items.slice(place, place + 1).map((item) => ({ ...item, id: `${name} ${item.id}` }));
  return structuredClone({
    items,
    anchors: fixtures.anchors ?? renamed(0, 'anchor'),
    heldOut: fixtures.heldOut ?? renamed(1, 'held-out'),
  });
}

/** Curates with the same stream every time, under a signal that never aborts. */
export async function curationOf(
  curator: Curator,
  { items, ...context }: CurationData,
  changes: Partial<CurationContext> = {},
): Promise<Curation> {
  return await curator.curate(items, {
    ...context,
    random: randomStream('conformance').fork('curate'),
    signal: new AbortController().signal,
    ...changes,
  });
}

/** Demands that every item was kept or dropped, once, in order, and that reasons are names. */
export function requireAccount(items: readonly Example[], curation: Curation): void {
  const problem = accountProblem(items, curation);
  demand(problem === undefined, {
    message: 'Kept and dropped items are not the items.',
    received: problem ?? '',
    wanted: `each of ${items.length} items once, in kept or in drops, with its own id`,
    next: 'Take `kept` and `drops` from the items in one pass.',
  });
}

function accountProblem(
  items: readonly Example[],
  { kept, drops, flags = [] }: Curation,
): string | undefined {
  const wanted = items.map(({ id }) => id);
  const keptIds = kept.map(({ id }) => id);
  const received = [...keptIds, ...drops.flatMap(({ ids }) => ids)];
  const missing = wanted.filter((id) => !received.includes(id));
  if (missing.length > 0) return `nothing of ${missing.join(', ')}`;
  const stray = received.filter(
    (id, place) => !wanted.includes(id) || received.indexOf(id) !== place,
  );
  if (stray.length > 0) return `repeated or unknown: ${stray.join(', ')}`;
  const inOrder = wanted.filter((id) => keptIds.includes(id));
  if (inOrder.some((id, place) => id !== keptIds[place])) return 'kept items in another order';
  const flagged = flags.flatMap(({ ids }) => ids).filter((id) => !keptIds.includes(id));
  if (flagged.length > 0) return `flags on items that were not kept: ${flagged.join(', ')}`;
  const nameless = [...drops, ...flags].find(
    ({ reason }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(reason),
  );
  return nameless === undefined ? undefined : `the reason '${nameless.reason}'`;
}
