import type { ComponentKind } from '@ggmi/core';
import type { ComponentEntry } from './component-entry.js';
import { ComponentDuplicateError } from './errors/component-duplicate-error.js';
import { ComponentUnknownError } from './errors/component-unknown-error.js';
import type { Registry } from './host.js';

/** The entries of one kind, by id; refuses two with the same. */
export class ComponentRegistry<Kind extends ComponentKind> implements Registry<Kind> {
  readonly kind: Kind;
  readonly #entries = new Map<string, ComponentEntry<Kind>>();

  /** @throws COMPONENT_DUPLICATE */
  constructor(kind: Kind, entries: readonly ComponentEntry<Kind>[]) {
    this.kind = kind;
    for (const entry of entries) {
      const { id } = entry.component;
      const other = this.#entries.get(id);
      if (other !== undefined) {
        throw new ComponentDuplicateError({ kind, id, packages: [other, entry].map(packageText) });
      }
      this.#entries.set(id, entry);
    }
  }

  get ids(): readonly string[] {
    return [...this.#entries.keys()];
  }

  get(id: string): ComponentEntry<Kind> {
    const entry = this.#entries.get(id);
    if (entry !== undefined) return entry;
    throw new ComponentUnknownError({ kind: this.kind, id, existing: this.ids });
  }
}

function packageText({ package: { name, version } }: ComponentEntry): string {
  return `${name} ${version}`;
}
