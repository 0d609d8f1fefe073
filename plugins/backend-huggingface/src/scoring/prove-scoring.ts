import type { Answer } from '../answers/answer.js';
import { responseScore } from './response-score.js';
import type { ScoredToken } from './scored-token.js';

/** What a server has to do before its scores are believed. */
export interface ScoringTrial {
  readonly tokensOf: (text: string) => Promise<readonly ScoredToken[]>;
  /** Continues a prompt by a few tokens, with their log-probabilities. */
  readonly continue: (prompt: string, seed: number) => Promise<Answer>;
}

/** Nats per token: arithmetic of 16 bits gives other last digits in every batch. */
const TOLERANCE = 0.05;
const SEEDS = [1, 2, 3, 4];
const PROMPT = 'Question: where does the sun rise?\nAnswer:';
const GIVEN = ' it rises in the east.';

/**
 * Two things that only scores of the given text satisfy: the same text has the same score twice, and what
 * the server itself generated has the log-probability that it had then. A server that lists the tokens
 * that it generates, in place of the given ones, fails.
 *
 * @returns what speaks against it; undefined: nothing.
 */
export async function proveScoring(trial: ScoringTrial): Promise<string | undefined> {
  const prompt = await trial.tokensOf(PROMPT);
  const score = async (response: string) => {
    const all = await trial.tokensOf(PROMPT + response);
    return { ...responseScore(all, prompt), tokens: Math.max(1, all.length - prompt.length) };
  };
  const first = await score(GIVEN);
  const second = await score(GIVEN);
  if (!isClose(first.logProbability, second)) {
    return `one text was scored ${nats(first.logProbability)} and ${nats(second.logProbability)}`;
  }
  let found = 'it lists no log-probabilities of what it generates, to hold scores against';
  for (const seed of SEEDS) {
    const answer = await trial.continue(PROMPT, seed);
    const own = sumOf(answer);
    // An answer of no text, or one that other tokens spell, says nothing of scores.
    if (own === undefined || answer.text === '') continue;
    const scored = await score(answer.text);
    if (isClose(own, scored)) return undefined;
    found = `what it generated with ${nats(own)} was scored ${nats(scored.logProbability)}`;
  }
  return found;
}

/** Without the end of the text, which a given text has not. */
function sumOf({ tokens }: Answer): number | undefined {
  const { logProbabilities, isFaulty, isEndListed } = tokens;
  if (isFaulty || logProbabilities.length === 0) return undefined;
  const ofText = isEndListed === true ? logProbabilities.slice(0, -1) : logProbabilities;
  return ofText.reduce((sum, each) => sum + each, 0);
}

function isClose(
  value: number,
  other: { readonly logProbability: number; readonly tokens: number },
): boolean {
  return Math.abs(value - other.logProbability) <= TOLERANCE * other.tokens;
}

function nats(value: number): string {
  return `${value.toFixed(3)} nats`;
}
