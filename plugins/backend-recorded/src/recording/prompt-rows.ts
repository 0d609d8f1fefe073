import { grown } from './grown.js';
import { KeyTable } from './key-table.js';

/** Which rows answer which prompt: chains of row numbers by the prompt's id, 36 bytes per row. */
export class PromptRows {
  readonly #ids = new KeyTable();
  #first = new Uint32Array(1024);
  #last = new Uint32Array(1024);
  #counts = new Uint32Array(1024);
  #next = new Uint32Array(1024);

  /** Notes that row `row` answers the prompt; rows come in ascending order. */
  add(promptId: string, row: number): void {
    const known = this.#ids.size;
    const entry = this.#ids.add(promptId);
    this.#next = grown(this.#next, row + 1);
    if (entry === known) {
      this.#first = grown(this.#first, this.#ids.size);
      this.#last = grown(this.#last, this.#ids.size);
      this.#counts = grown(this.#counts, this.#ids.size);
      this.#first[entry] = row;
    } else this.#next[this.#last[entry]!] = row;
    this.#last[entry] = row;
    this.#counts[entry] = this.#counts[entry]! + 1;
  }

  /** The rows of a prompt in the order of the file; empty where it has none. */
  rowsOf(promptId: string): Uint32Array {
    const entry = this.#ids.find(promptId);
    if (entry === -1) return new Uint32Array(0);
    const rows = new Uint32Array(this.#counts[entry]!);
    for (let i = 0, row = this.#first[entry]!; i < rows.length; i++, row = this.#next[row]!) {
      rows[i] = row;
    }
    return rows;
  }
}
