import type { ScoredToken } from './scored-token.js';

/** ln q of a response, and how it was told from its prompt. */
export interface ResponseScore {
  /** Nats. */
  readonly logProbability: number;
  /** Whether the prompt's last token and the response's first became one. */
  readonly isMerged: boolean;
}

/**
 * ln q(response | prompt) of the tokens of prompt and response together: the sum over those after the
 * prompt's. Where the tokenizer joins the two at their border, the prompt's tokens are no beginning of
 * all tokens; then ln q(prompt, response) − ln q(prompt), each over the tokens after the common ones.
 *
 * @param prompt The tokens of the prompt alone.
 */
export function responseScore(
  all: readonly ScoredToken[],
  prompt: readonly ScoredToken[],
): ResponseScore {
  let common = 0;
  while (common < prompt.length && prompt[common]?.id === all[common]?.id) common += 1;
  const joint = sumFrom(all, common);
  if (common === prompt.length) return { logProbability: joint, isMerged: false };
  return { logProbability: joint - sumFrom(prompt, common), isMerged: true };
}

/** The first token has no log-probability: it is the prompt's, whatever it is. */
function sumFrom(tokens: readonly ScoredToken[], start: number): number {
  return tokens
    .slice(start)
    .reduce((sum, { logProbability = Number.NaN }) => sum + logProbability, 0);
}
