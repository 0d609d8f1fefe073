import type { ComponentKind } from '@ggmi/core';
import type { RegisteredComponent } from '../host/host.js';
import { componentKinds, componentsOf } from '../plugins/components-of.js';
import type { LoadedPlugin } from '../plugins/loaded-plugin.js';

/** Every component of the loaded plugins, by kind and id. */
export class Catalogue {
  readonly #plugins: readonly LoadedPlugin[];

  constructor(plugins: readonly LoadedPlugin[]) {
    this.#plugins = plugins;
  }

  find<Kind extends ComponentKind>(kind: Kind, id: string): RegisteredComponent<Kind> | undefined {
    for (const { plugin } of this.#plugins) {
      const component = componentsOf(plugin, kind).find((candidate) => candidate.id === id);
      if (component !== undefined) {
        return { component, package: { name: plugin.name, version: plugin.version } };
      }
    }
    return undefined;
  }

  ids(kind: ComponentKind): readonly string[] {
    return this.#plugins.flatMap(({ plugin }) => componentsOf(plugin, kind).map(({ id }) => id));
  }

  /** The kind under which an id is known. */
  kindOf(id: string): ComponentKind | undefined {
    return componentKinds.find((kind) => this.find(kind, id) !== undefined);
  }

  /** True where a loaded plugin has this name. */
  hasPackage(name: string): boolean {
    return this.#plugins.some(({ plugin }) => plugin.name === name);
  }
}
