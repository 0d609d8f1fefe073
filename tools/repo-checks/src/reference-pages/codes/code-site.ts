/** One place in the sources that gives a code, with its words as templates: values stand in ‹›. */
export interface CodeSite {
  readonly code: string;
  /** What carries the code: a thrown error, a problem of a config, a lost generation, or a result. */
  readonly carrier: 'error' | 'problem' | 'generation' | 'result';
  /** Path of the file, relative to the repository. */
  readonly file: string;
  /** What the doc comment around it says, the code itself aside. */
  readonly meaning?: string;
  /** The sentence, of what has one. */
  readonly sentence?: string;
  /** What was found and what was wanted, of a problem. */
  readonly received?: string;
  readonly expected?: string;
  /** Alternatives where the code chooses between several. */
  readonly next?: string;
}
