import {
  DataInvalidError,
  requireTexts,
  type Example,
  type Losses,
  type TextExample,
} from '@ggmi/core';
import { sequenceOf } from '../counts/count-sequence.js';
import type { TrainedNGram } from '../model/train-model.js';
import { scoreSequence } from './score-sequence.js';

/**
 * Losses of text examples, order kept: the mean over the response's tokens of −ln p′(token | prompt,
 * earlier response) divided by ln(V/a), in [0, 1]; p′ = (1 − a) p + a/V, a = 0.01.
 *
 * Of bytes undivided beside it, in nats per byte of response. Of words withheld: the spelling of an
 * unknown word costs nothing, so that the least familiar text would read as the cheapest.
 *
 * @throws DATA_INVALID for an example that is no text, or a response without a token.
 */
export function exampleLosses(
  trained: TrainedNGram,
  examples: readonly Example[],
  signal: AbortSignal,
): Losses {
  const { model, tokens } = trained;
  const values = new Float64Array(examples.length);
  const natsPerByte = new Float64Array(examples.length);
  textExamples(examples).forEach((example, index) => {
    signal.throwIfAborted();
    const score = scoreSequence(model, sequenceOf(tokens, example), tokens.boundary);
    if (score.tokens === 0) throw emptyResponse(example);
    values[index] = score.loss;
    natsPerByte[index] = score.nats / Buffer.byteLength(example.response);
  });
  return { values, bound: 1, unit: 'loss', ...(tokens.lossless ? { natsPerByte } : {}) };
}

/** The examples as text. @throws DATA_INVALID for one of another kind. */
export function textExamples(examples: readonly Example[]): readonly TextExample[] {
  return requireTexts(examples, 'Choose a post-trainer that accepts vectors.');
}

function emptyResponse(example: TextExample): DataInvalidError {
  return new DataInvalidError({
    where: `response of example '${example.id}'`,
    received: JSON.stringify(example.response),
    expected: 'at least one token: a mean over none has no value',
    next: 'Drop examples with empty responses before the comparison.',
  });
}
