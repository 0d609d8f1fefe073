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

  /** Throws DATA_FILE_INVALID with all of them, if there are any. */
  throwIfAny(next: string): void {
    const [first, ...others] = this.#listed;
    if (first === undefined) return;
    throw new DataFileInvalidError({ ...first, others, total: this.#total, next });
  }
}
