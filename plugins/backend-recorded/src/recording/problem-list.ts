import { DataFileInvalidError, type DataFileProblem } from '@ggmi/core';

const LISTED = 10;

/** Collects what is wrong with the files of one recording: the first ten problems, and their number. */
export class ProblemList {
  readonly #listed: (DataFileProblem & { readonly file: string })[] = [];
  #total = 0;

  add(problem: DataFileProblem & { readonly file: string }): void {
    this.#total += 1;
    if (this.#listed.length < LISTED) this.#listed.push(problem);
  }

  /** Adds a problem that is to be read before all others. */
  addFirst(problem: DataFileProblem & { readonly file: string }): void {
    this.#total += 1;
    this.#listed.unshift(problem);
    this.#listed.splice(LISTED);
  }

  /** DATA_FILE_INVALID with all of them; there must be one. */
  error(next: string): DataFileInvalidError {
    const [first, ...others] = this.#listed;
    if (first === undefined) throw new TypeError('no problem was added');
    return new DataFileInvalidError({ ...first, others, total: this.#total, next });
  }
}
