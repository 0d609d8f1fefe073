import 'reflect-metadata';
import { needs, type ComponentKind } from '@ggmi/core';
import { Container } from 'inversify';
import { componentKinds, componentsOf } from '../plugins/components-of.js';
import type { LoadedPlugin } from '../plugins/loaded-plugin.js';
import { ComponentEntry, tokenNeeds } from './component-entry.js';
import { ComponentRegistry } from './component-registry.js';
import type { Provision, Provisions } from './provisions.js';

/** Gives the registry of a kind. */
export type Registries = <Kind extends ComponentKind>(kind: Kind) => ComponentRegistry<Kind>;

/**
 * Binds provisions, components and registries, and opens every registry.
 *
 * Each component is one entry under the token of its kind, unnamed: an unnamed binding answers
 * every named request and `getAll` skips named ones, so names are kept by the registry instead.
 *
 * @throws COMPONENT_DUPLICATE
 */
export function buildContainer(
  plugins: readonly LoadedPlugin[],
  provisions: Provisions,
): Registries {
  const container = new Container();
  for (const name of keysOf(needs)) {
    container.bind(needs[name].key).toConstantValue(provisions[name]);
  }
  for (const kind of componentKinds) {
    for (const plugin of plugins) bindEntries(container, kind, plugin);
    bindRegistry(container, kind);
    container.get(registryToken(kind));
  }
  return (kind) => container.get<ComponentRegistry<typeof kind>>(registryToken(kind));
}

function bindEntries(container: Container, kind: ComponentKind, { plugin }: LoadedPlugin): void {
  for (const component of componentsOf(plugin, kind)) {
    const tokens = tokenNeeds(component).map(({ token }) => ({
      serviceIdentifier: token.key,
      // A need that no host gives fails the component that has it, not the whole registry.
      optional: true as const,
    }));
    container.bind<ComponentEntry>(entryToken(kind)).toResolvedValue(
      (...given: (Provision<unknown> | undefined)[]) =>
        new ComponentEntry({
          kind,
          component,
          package: { name: plugin.name, version: plugin.version },
          provisions: given,
        }),
      tokens,
    );
  }
}

function bindRegistry(container: Container, kind: ComponentKind): void {
  const entries = {
    serviceIdentifier: entryToken(kind),
    isMultiple: true,
    optional: true,
  } as const;
  container
    .bind(registryToken(kind))
    .toResolvedValue((all: ComponentEntry[]) => new ComponentRegistry(kind, all), [entries])
    .inSingletonScope();
}

function entryToken(kind: ComponentKind): symbol {
  return Symbol.for(`ggmi/entry/${kind}`);
}

function registryToken(kind: ComponentKind): symbol {
  return Symbol.for(`ggmi/registry/${kind}`);
}

function keysOf<T extends object>(record: T): readonly (keyof T)[] {
  // Object.keys forgets the names that the type states.
  return Object.keys(record) as (keyof T)[];
}
