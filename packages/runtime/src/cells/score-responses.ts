import type { Generator, ScoringRequest } from '@ggmi/core';

/** Rounding of 32-bit log-probabilities may lift a sure text a little above 0. */
const ROUNDING = 1e-3;

/**
 * ln q of every pair by a generator's `score`, nats.
 *
 * @throws TypeError where the generator does not keep its contract: no log-probability of a text is NaN
 * or above 0.
 */
export async function scoreResponses(
  generator: Generator,
  request: ScoringRequest,
): Promise<Float64Array> {
  const { pairs } = request;
  const scores = await generator.score?.(request);
  if (scores === undefined) throw new TypeError('a generator that scores must implement score()');
  if (scores.length !== pairs.length) {
    throw new TypeError(`score() gave ${scores.length} values for ${pairs.length} pairs`);
  }
  for (const [index, score] of scores.entries()) {
    const { prompt, response } = pairs[index]!;
    if (!isScore(score, pairs[index]!)) {
      throw new TypeError(
        `score() gave ln q = ${score} for '${response.id}' under prompt '${prompt.id}'`,
      );
    }
  }
  return scores;
}

/** Whether a number can be ln q of a pair: of a text none is above 0. */
export function isScore(
  score: number,
  { response }: Pick<ScoringRequest['pairs'][number], 'response'>,
): boolean {
  if (Number.isNaN(score) || score === Infinity) return false;
  return response.kind !== 'text' || score <= ROUNDING;
}
