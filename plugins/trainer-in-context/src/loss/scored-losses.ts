import { DataInvalidError, GgmiError, type Generator, type TextExample } from '@ggmi/core';
import type { Losses } from '@ggmi/core';
import { contextPrompt } from '../context/context-prompt.js';
import type { Context } from '../context/context.js';
import { responseLoss } from './response-loss.js';

/** Above 0 by rounding of single-precision sums of a certain text; more is no probability. */
const ROUNDING = 1e-5;

/**
 * Exact losses of examples under a context, by one call of the generator's score.
 *
 * @throws DATA_INVALID for an empty response; SCORES_INVALID where the generator gives another number
 * of scores, or one that is no log-probability; whatever the score throws.
 */
export async function scoredLosses(
  score: NonNullable<Generator['score']>,
  context: Context,
  task: { readonly examples: readonly TextExample[]; readonly signal: AbortSignal },
): Promise<Losses> {
  const { examples, signal } = task;
  const bytes = examples.map(bytesOf);
  const pairs = examples.map((response) => ({
    prompt: contextPrompt(context, response.prompt),
    response,
  }));
  const scores = pairs.length === 0 ? new Float64Array() : await score({ pairs, signal });
  if (scores.length !== pairs.length) {
    throw invalid(`${scores.length} scores for ${pairs.length} texts`);
  }
  const values = new Float64Array(pairs.length);
  const natsPerByte = new Float64Array(pairs.length);
  for (const [index, { id }] of examples.entries()) {
    const logProbability = scores[index]!;
    // NaN is not at most anything.
    if (!(logProbability <= ROUNDING)) throw invalid(`ln q = ${logProbability} for '${id}'`);
    const scored = responseLoss(logProbability, bytes[index]!);
    values[index] = scored.loss;
    natsPerByte[index] = scored.natsPerByte;
  }
  return { values, bound: 1, unit: 'loss', natsPerByte };
}

function bytesOf({ id, response }: TextExample): number {
  if (response !== '') return Buffer.byteLength(response);
  throw new DataInvalidError({
    where: `response of example '${id}'`,
    received: '""',
    expected: 'at least one byte: a mean over none has no value',
    next: 'Drop examples with empty responses before the comparison.',
  });
}

function invalid(received: string): GgmiError {
  return new GgmiError({
    code: 'SCORES_INVALID',
    message: `The generator in the slot gave ${received}; expected one ln q ≤ 0 per text.`,
    next: 'Report this to the author of the generator.',
    fields: { received },
  });
}
