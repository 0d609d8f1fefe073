import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';

/** The models that are served, by name with tag. */
export class ModelStore {
  #entries = new Map();

  /** A name without a tag means the tag `latest`. */
  static fullName(name) {
    return name.includes(':') ? name : `${name}:latest`;
  }

  /** Anything but a text is no name. */
  find(name) {
    if (typeof name !== 'string') return undefined;
    return this.#entries.get(ModelStore.fullName(name));
  }

  list() {
    return [...this.#entries.values()];
  }

  remove(name) {
    if (typeof name !== 'string') return false;
    return this.#entries.delete(ModelStore.fullName(name));
  }

  /** Names a GGUF file, with what a prompt is made into before it is read. */
  set(name, { blob, path, template, system, parameters }) {
    const manifest = { blob, template, system, parameters };
    const entry = {
      ...manifest,
      path,
      name: ModelStore.fullName(name),
      digest: createHash('sha256').update(JSON.stringify(manifest)).digest('hex'),
      size: statSync(path).size,
      modifiedAt: new Date(),
    };
    this.#entries.set(entry.name, entry);
    return entry;
  }
}
