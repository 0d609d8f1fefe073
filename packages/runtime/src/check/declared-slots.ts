import type { Slot } from '@ggmi/core';
import type { ResolvedSite } from './resolve-site.js';

/** The slots that the component of a site declares, by name. */
export function declaredSlots(site: ResolvedSite): Readonly<Record<string, Slot>> {
  const { needs } = site.found.component;
  return Object.fromEntries(
    Object.entries(needs).flatMap(([name, need]) => ('slotOf' in need ? [[name, need]] : [])),
  );
}
