import { DataFileInvalidError, type DataFileProblem } from '@ggmi/core';

const LISTED = 10;

/** Collects what is wrong with one file: the first ten problems, and how many there are. */
export class ProblemList {
  readonly #file: string;
  readonly #listed: DataFileProblem[] = [];
  #total = 0;

  constructor(file: string) {
    this.#file = file;
  }

  add(problem: DataFileProblem): void {
    this.#total += 1;
    if (this.#listed.length < LISTED) this.#listed.push(problem);
  }

  /** Throws DATA_FILE_INVALID with all of them, if there are any. */
  throwIfAny(): void {
    const [first, ...others] = this.#listed;
    if (first === undefined) return;
    throw new DataFileInvalidError({
      file: this.#file,
      ...first,
      others,
      total: this.#total,
      next: 'Mend the rows named here, or the fields, rows and rewrite options that read them.',
    });
  }
}
