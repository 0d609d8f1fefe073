import {
  DataInvalidError,
  RequestFailedError,
  type EmbeddingContext,
  type Matrix,
} from '@ggmi/core';
import { expectedTokens } from '../answers/expected-tokens.js';
import type { EmbedOptions } from '../options/embed-options.js';
import type { OllamaServer } from '../server/ollama-server.js';
import { inTurn } from './in-turn.js';
import { embedAnswer } from './embed-answer.js';

/** What embedding texts takes. */
export interface EmbedParts {
  readonly server: OllamaServer;
  readonly options: EmbedOptions;
  readonly signal: AbortSignal;
  /** As in EmbeddingContext. */
  readonly onVector?: EmbeddingContext['onVector'];
}

/** One row per text, order kept, in requests of `batch` texts. */
export async function embedTexts(texts: readonly string[], parts: EmbedParts): Promise<Matrix> {
  const { batch } = parts.options;
  const starts = Array.from({ length: Math.ceil(texts.length / batch) }, (_, at) => at * batch);
  const blocks = await inTurn(starts, parts.signal, async (start, signal) => {
    const block = await embedBatch(texts.slice(start, start + batch), { ...parts, signal });
    block.forEach((vector, row) => parts.onVector?.(start + row, vector));
    return block;
  });
  const rows = blocks.flat();
  const columns = rows[0]?.length ?? 0;
  const values = new Float64Array(rows.length * columns);
  rows.forEach((row, at) => {
    if (row.length !== columns) throw unequal(row.length, columns);
    values.set(row, at * columns);
  });
  return { rows: rows.length, columns, values };
}

async function embedBatch(
  input: readonly string[],
  { server, options, signal }: EmbedParts,
): Promise<readonly (readonly number[])[]> {
  const { model, tooLong, dimensions, keep_alive } = options;
  try {
    const answer = await server.ask({
      purpose: `vectors of ${model}`,
      body: 'whole',
      signal,
      estimate: expectedTokens(input, 0),
      call: async ({ client }) =>
        embedAnswer(
          await client.embed({
            model,
            input: [...input],
            truncate: tooLong === 'cut',
            ...(dimensions !== undefined && { dimensions }),
            ...(keep_alive !== undefined && { keep_alive }),
          }),
          input.length,
        ),
      usage: ({ tokens }) => (tokens === undefined ? undefined : { input: tokens, output: 0 }),
    });
    return answer.vectors;
  } catch (error) {
    throw RequestFailedError.is(error) && /context length/i.test(error.message)
      ? textTooLong(model, input, error)
      : error;
  }
}

function textTooLong(model: string, texts: readonly string[], cause: unknown): DataInvalidError {
  const longest = Math.max(...texts.map((text) => text.length));
  return new DataInvalidError({
    where: `a text for ${model}`,
    received: `one above its context; the longest of the request has ${longest} characters`,
    expected: 'texts within the context of the model',
    next: 'Choose a model with a longer context, or set `tooLong: cut` to embed beginnings.',
    cause,
  });
}

function unequal(received: number, expected: number): DataInvalidError {
  return new DataInvalidError({
    where: 'the vectors of a server',
    received: `one of length ${received}`,
    expected: `length ${expected} as before`,
    next: 'See that nobody replaces the model while it is used.',
  });
}
