import type { ComponentSite } from './component-sites.js';
import { declaredSlots } from './declared-slots.js';
import type { ResolvedSite } from './resolve-site.js';

/** The places of the components that fill a slot by default, where the config leaves it empty. */
export function defaultFillers(site: ResolvedSite): readonly ComponentSite[] {
  return Object.entries(declaredSlots(site)).flatMap(([name, { slotOf, defaults = [] }]) =>
    site.use.slots[name] === undefined
      ? defaults.map(({ use, options = {} }, index) => ({
          role: defaultRole(site, name, index),
          path: [...site.path, 'slots', name],
          kind: slotOf,
          use: { use, options, slots: {} },
          defaultOf: site.use.use,
        }))
      : [],
  );
}

/** The role of a slot's default filler: a place that no config can name. */
export function defaultRole(site: ResolvedSite, slot: string, index: number): string {
  return `${site.role}/${slot}/${index}`;
}
