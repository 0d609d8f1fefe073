import type { CheckedConfig, RunOutcome } from '@ggmi/runtime';

/** The config with what earlier evaluations of this start have left of its spending limit. */
export function withRemainingLimit(
  checked: CheckedConfig,
  before: readonly { readonly outcome?: Pick<RunOutcome, 'spent'> }[],
): CheckedConfig {
  const { requests } = checked.config;
  const { tokens, cost } = requests.limit;
  const spent = before.flatMap(({ outcome }) => outcome?.spent ?? []);
  const spentTokens = spent.reduce((sum, each) => sum + each.inputTokens + each.outputTokens, 0);
  // One table of prices: one currency.
  const spentCost = spent.reduce((sum, each) => sum + (each.cost?.amount ?? 0), 0);
  const limit = {
    ...(tokens !== undefined && { tokens: Math.max(0, tokens - spentTokens) }),
    ...(cost !== undefined && { cost: Math.max(0, cost - spentCost) }),
  };
  return { ...checked, config: { ...checked.config, requests: { ...requests, limit } } };
}
