import { DataInvalidError, type Logger, type ScoringRequest } from '@ggmi/core';
import { inWindow } from '../concurrency/in-window.js';
import { responseScore } from './response-score.js';
import type { ScoredToken } from './scored-token.js';

const WINDOW = 256;

/** What scoring works with. */
export interface PairScoring {
  readonly tokensOf: (text: string, signal: AbortSignal) => Promise<readonly ScoredToken[]>;
  readonly endOfText: string;
  readonly logger: Logger;
}

/** ln q(response, end | prompt) of every pair, nats. Each prompt is scored once. */
export async function scorePairs(
  { pairs, signal, onScore }: ScoringRequest,
  { tokensOf, endOfText, logger }: PairScoring,
): Promise<Float64Array> {
  const texts = pairs.map(textsOf);
  const prompts = [...new Set(texts.map(({ prompt }) => prompt))];
  const window = WINDOW;
  const promptTokens = await inWindow(prompts, { window, signal, work: tokensOf });
  const known = new Map(prompts.map((prompt, index) => [prompt, promptTokens[index] ?? []]));
  for (const [prompt, { length }] of known) if (length < 2) throw tooShort(prompt);
  const scores = await inWindow([...texts.entries()], {
    window,
    signal,
    async work([pair, { prompt, response, place }], signalOfWork) {
      const all = await tokensOf(prompt + response + endOfText, signalOfWork);
      const score = responseScore(all, known.get(prompt) ?? []);
      if (score.logProbability <= 1e-4) {
        onScore?.(pair, score.logProbability);
        return score;
      }
      throw new DataInvalidError({
        where: `the score of ${place}`,
        received: score.logProbability,
        expected: 'the logarithm of a probability',
        next: 'End the prompt with a line break: the tokenizer joins prompt and response.',
      });
    },
  });
  const merged = scores.filter(({ isMerged }) => isMerged).length;
  if (merged > 0) {
    logger.warn(
      `${merged} of ${scores.length} responses share a token with their prompt: their scores are ratios of the probabilities of two texts.`,
    );
  }
  return Float64Array.from(scores, ({ logProbability }) => logProbability);
}

/** The first token has no score and, in vLLM, no name: nothing tells whether it is the prompt's own. */
function tooShort(prompt: string): DataInvalidError {
  return new DataInvalidError({
    where: `the prompt '${prompt}'`,
    received: 'one token',
    expected: 'two tokens at least',
    next: 'Give the prompt a longer template.',
  });
}

function textsOf({ prompt, response }: ScoringRequest['pairs'][number]) {
  const place = `response '${response.id}' to prompt '${prompt.id}'`;
  const isScorable =
    prompt.kind === 'text' &&
    prompt.text !== '' &&
    prompt.answer.kind === 'response' &&
    response.kind === 'text';
  if (isScorable) return { place, prompt: prompt.text, response: response.response };
  const kind = prompt.kind === 'text' ? `text that asks for a ${prompt.answer.kind}` : prompt.kind;
  throw new DataInvalidError({
    where: place,
    received: `a prompt of kind ${kind}`,
    expected: 'a text prompt, not empty, whose answer is the response',
    next: 'Score text against such prompts only: an item does not say how its JSON was written.',
  });
}
