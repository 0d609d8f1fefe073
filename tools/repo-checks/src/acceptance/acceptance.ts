/** How a run of an acceptance ended. */
export interface AcceptanceOutcome {
  /** Number of checks that held. */
  readonly passed: number;
  /** Number of checks that did not. */
  readonly failed: number;
  /** The figures and findings, ready to print. */
  readonly output: string;
}

/** A check of the whole program from outside, too long or too broad for a test. */
export interface Acceptance {
  /** What `npm run accept -- NAME` calls it. */
  readonly name: string;
  /** One line: what it shows. */
  readonly summary: string;
  /** With `slice`, a part that ends within a minute or so and still fails on what the whole would. */
  readonly run: (options: { readonly slice: boolean }) => Promise<AcceptanceOutcome>;
}
