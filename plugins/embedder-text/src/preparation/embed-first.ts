import {
  DataInvalidError,
  requireFinite,
  type Example,
  type Matrix,
  type SlotBinding,
} from '@ggmi/core';

/**
 * What the embedder of a slot makes of the examples.
 *
 * @throws DATA_INVALID unless it has a row per example, at least `fewestColumns` columns and finite
 * values alone.
 */
export async function embedFirst(
  { id, instance }: SlotBinding<'embedder'>,
  examples: readonly Example[],
  options: { readonly fewestColumns: number; readonly signal: AbortSignal },
): Promise<Matrix> {
  const { fewestColumns, signal } = options;
  const embedded = await instance.embed(examples, { signal });
  const { rows, columns } = embedded;
  if (rows !== examples.length || columns < fewestColumns) {
    throw new DataInvalidError({
      where: `vectors of ${id}`,
      received: `${rows} × ${columns}`,
      expected: `${examples.length} rows of at least ${fewestColumns} columns`,
      next: 'Ask for no more dimensions than the embedder below gives.',
    });
  }
  requireFinite(embedded, `the vectors of ${id}`);
  return embedded;
}
