import type { Slot } from '@ggmi/core';
import type { ProblemDraft } from '../problems/problem-draft.js';
import { slotRoles } from './check-slots.js';
import { declaredSlots } from './declared-slots.js';
import type { ResolvedSite } from './resolve-site.js';

/** Asks every component what it holds against the ones that fill its slots. */
export function checkSlotFit(sites: readonly ResolvedSite[]): readonly ProblemDraft[] {
  return sites.flatMap((site) => {
    const roles = slotRoles(site);
    return Object.entries(declaredSlots(site)).flatMap(([name, slot]) =>
      (roles[name] ?? []).flatMap((role, index) => {
        const filler = sites.find((each) => each.role === role && each.kind === slot.slotOf);
        return filler === undefined ? [] : objectionTo(filler, { site, name, slot, index });
      }),
    );
  });
}

interface Place {
  readonly site: ResolvedSite;
  readonly name: string;
  readonly slot: Slot;
  readonly index: number;
}

function objectionTo(
  filler: ResolvedSite,
  { site, name, slot, index }: Place,
): readonly ProblemDraft[] {
  const found = slot.objection?.(filler.found.component.capabilities);
  if (found === undefined) return [];
  const { received, expected, next } = found;
  return [
    {
      code: 'SLOT_UNSUITABLE',
      path: [...site.path, 'slots', name, index],
      received: `'${filler.found.component.id}', ${received}`,
      expected,
      next,
    },
  ];
}
