import type { Embedder, TextExample } from '@ggmi/core';

/** Examples with empty prompts. */
export function texts(...responses: readonly string[]): readonly TextExample[] {
  return responses.map((response, index) => ({
    kind: 'text',
    id: String(index),
    prompt: '',
    response,
  }));
}

/** A context that is never aborted. */
export const context = { signal: new AbortController().signal };

/** An embedder that gives these rows, whatever the examples, as a slot receives it. */
export function fixedVectors(...rows: readonly (readonly number[])[]) {
  const columns = rows[0]?.length ?? 0;
  const values = Float64Array.from(rows.flat());
  const instance: Embedder = { embed: async () => ({ rows: rows.length, columns, values }) };
  return { id: '@acme/fixed/rows', capabilities: { accepts: 'text' }, instance } as const;
}
