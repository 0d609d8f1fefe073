/**
 * The answer of a run in one sentence, always from the as-deployed comparison: held-out loss ranks,
 * mutual information explains.
 */
export type Verdict =
  | {
      readonly available: true;
      readonly sentence: string;
      /** The arm whose paired interval against every rival excludes 0; absent where none does. */
      readonly winner?: string;
    }
  | { readonly available: false; readonly reason: string };
