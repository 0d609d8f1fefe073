import type { JsonObject } from '@ggmi/core';
import type { RecordingOptions } from '../recording-options.js';
import { describeValue } from './describe-value.js';
import { valueAtPath } from './value-at-path.js';

const SHOWN = 8;

/** Takes the rows that the option `where` means, and remembers what it saw for when it takes none. */
export class RowFilter {
  readonly #conditions: readonly { readonly path: string; readonly values: ReadonlySet<string> }[];
  readonly #seen = new Map<string, Set<string>>();

  constructor(where: RecordingOptions['where']) {
    this.#conditions = Object.entries(where ?? {}).map(([path, wanted]) => ({
      path,
      values: new Set([wanted].flat().map(String)),
    }));
  }

  /** Whether it takes some rows and others not. */
  get isActive(): boolean {
    return this.#conditions.length > 0;
  }

  /** Values are compared as text: in CSV and in many a JSON file, 2 is "2". */
  takes(row: JsonObject): boolean {
    let taken = true;
    for (const { path, values } of this.#conditions) {
      const value = valueAtPath(row, path);
      this.#note(path, describeValue(value));
      taken &&= isScalar(value) && values.has(String(value));
    }
    return taken;
  }

  /** What the rows had where the conditions look: for the message when no row was taken. */
  seen(): string {
    return [...this.#seen]
      .map(([path, values]) => {
        const more = values.size > SHOWN ? ', …' : '';
        return `'${path}' is ${[...values].slice(0, SHOWN).join(', ')}${more}`;
      })
      .join('; ');
  }

  #note(path: string, value: string): void {
    const values = this.#seen.get(path) ?? new Set();
    if (values.size <= SHOWN) this.#seen.set(path, values.add(value));
  }
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
