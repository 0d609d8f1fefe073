import type { RunOutcome, RunRequest } from '@ggmi/runtime';

/** What earlier evaluations of this start have spent of the limit that all of them share. */
export function spentBefore(
  evaluations: readonly { readonly outcome?: Pick<RunOutcome, 'spent'> }[],
): NonNullable<RunRequest['spentBefore']> {
  const spent = evaluations.flatMap(({ outcome }) => outcome?.spent ?? []);
  return {
    tokens: spent.reduce((sum, each) => sum + each.inputTokens + each.outputTokens, 0),
    // One table of prices: one currency.
    cost: spent.reduce((sum, each) => sum + (each.cost?.amount ?? 0), 0),
  };
}
