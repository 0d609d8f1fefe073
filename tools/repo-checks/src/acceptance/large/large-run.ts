/** A run of 100,000 examples and some 200 cells, and one beside it that differs a little. */
export interface LargeRun {
  /** The output folder of both. */
  readonly output: string;
  /** Names of their folders in it. */
  readonly id: string;
  readonly other: string;
}
