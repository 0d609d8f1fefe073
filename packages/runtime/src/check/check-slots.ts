import type { Slot } from '@ggmi/core';
import { isRecord, valueAt } from '../config/config-path.js';
import { choices, chooseNext } from '../problems/choices.js';
import type { ProblemDraft } from '../problems/problem-draft.js';
import { showValue } from '../problems/show-value.js';
import { sectionOfKind } from './component-sites.js';
import { declaredSlots } from './declared-slots.js';
import { defaultRole } from './default-fillers.js';
import type { ResolvedSite } from './resolve-site.js';

/** Checks that each slot of a component is filled, with names of the right list, once where one. */
export function checkSlots(site: ResolvedSite, written: unknown): readonly ProblemDraft[] {
  const declared = declaredSlots(site);
  return [
    ...Object.keys(site.use.slots).flatMap((name) => unknownSlot(site, name, declared)),
    ...Object.entries(declared).flatMap(([name, slot]) => {
      const names = site.use.slots[name];
      if (names !== undefined) return filled(site, { name, slot, names, written });
      return slot.defaults === undefined ? [unbound(site, name, slot)] : [];
    }),
  ];
}

/** The roles that fill each slot of a component. */
export function slotRoles(site: ResolvedSite): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(declaredSlots(site)).map(([name, { slotOf, defaults = [] }]) => [
      name,
      site.use.slots[name]?.map((filler) => `${sectionOfKind[slotOf]}.${filler}`) ??
        defaults.map((_, index) => defaultRole(site, name, index)),
    ]),
  );
}

function unknownSlot(
  site: ResolvedSite,
  name: string,
  declared: Readonly<Record<string, Slot>>,
): readonly ProblemDraft[] {
  if (Object.hasOwn(declared, name)) return [];
  const found = choices(name, Object.keys(declared));
  return [
    {
      code: 'SLOT_UNKNOWN',
      path: [...site.path, 'slots', name],
      at: 'key',
      received: `'${name}'`,
      expected: found.existing?.length === 0 ? `no slot of '${site.use.use}'` : 'a declared slot',
      ...found,
      next: chooseNext(found, `Remove '${name}': this component has no slots.`),
    },
  ];
}

function unbound(site: ResolvedSite, name: string, slot: Slot): ProblemDraft {
  const section = sectionOfKind[slot.slotOf];
  return {
    code: 'SLOT_UNBOUND',
    path: [...site.path, 'slots', name],
    received: 'nothing',
    expected: `${slot.many ? 'one or more names' : 'one name'} from \`${section}\``,
    next: `Write \`slots: { ${name}: [<name>] }\` with a name from \`${section}\`.`,
  };
}

interface Filling {
  readonly name: string;
  readonly slot: Slot;
  readonly names: readonly string[];
  readonly written: unknown;
}

function filled(site: ResolvedSite, filling: Filling): readonly ProblemDraft[] {
  const { name, slot, names, written } = filling;
  const path = [...site.path, 'slots', name];
  const section = sectionOfKind[slot.slotOf];
  const list = valueAt(written, [section]);
  const existing = isRecord(list) ? Object.keys(list) : [];
  const asWritten = valueAt(written, path);
  const unknown = names.filter((filler) => !existing.includes(filler));
  const overfilled: readonly ProblemDraft[] =
    slot.many || names.length === 1
      ? []
      : [
          {
            code: 'SLOT_OVERFILLED',
            path,
            received: showValue(names),
            expected: 'exactly one name',
            next: 'Keep one of them.',
          },
        ];
  return [
    ...overfilled,
    ...unknown.map((filler): ProblemDraft => {
      const found = choices(filler, existing);
      const index = Array.isArray(asWritten) ? asWritten.indexOf(filler) : -1;
      return {
        code: 'SLOT_BINDING_UNKNOWN',
        path: index < 0 ? path : [...path, index],
        received: `'${filler}'`,
        expected: `a name from \`${section}\`, which the slot takes its ${slot.slotOf} from`,
        ...found,
        next: chooseNext(found, `Add '${filler}' to \`${section}\`.`),
      };
    }),
  ];
}
