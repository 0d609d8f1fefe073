import { componentLists, type AnyComponent, type Plugin } from '@ggmi/core';

/** Every component of a plugin, of every kind. */
export function componentsOf(plugin: Plugin): readonly AnyComponent[] {
  return Object.values(componentLists).flatMap(
    (list): readonly AnyComponent[] => plugin[list] ?? [],
  );
}
