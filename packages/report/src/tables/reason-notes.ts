/** Numbered reasons under a table for the numbers that it does not have. */
export interface ReasonNotes {
  /** The mark of a reason, such as `n/a (1)`; equal reasons share one. */
  mark(reason: string): string;
  readonly reasons: readonly string[];
}

/** No reasons yet. */
export function createReasonNotes(): ReasonNotes {
  const reasons: string[] = [];
  return {
    reasons,
    mark(reason) {
      const known = reasons.indexOf(reason);
      const index = known >= 0 ? known : reasons.push(reason) - 1;
      return `n/a (${index + 1})`;
    },
  };
}
