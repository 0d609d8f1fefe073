import { DataInvalidError, GgmiError, type Embedder, type Example, type Matrix } from '@ggmi/core';

/**
 * Examples as rows: by an embedder, in one call, since an embedder may fit what it does to the rows
 * of a call; vectors without one as they are.
 *
 * @throws EMBEDDING_INVALID where the embedder breaks its contract; DATA_INVALID where vectors are of
 * different lengths.
 */
export async function embedItems(
  examples: readonly Example[],
  { embedder, signal }: { readonly embedder: Embedder | undefined; readonly signal: AbortSignal },
): Promise<Matrix> {
  if (embedder === undefined) return vectorRows(examples);
  return checkedRows(await embedder.embed(examples, { signal }), {
    rows: examples.length,
    by: 'The embedder',
  });
}

/**
 * Embeddings held to the contract: a row per example, all of one length, of finite numbers.
 *
 * @throws EMBEDDING_INVALID naming the first offence.
 */
export function checkedRows(
  { columns, values }: Pick<Matrix, 'columns' | 'values'>,
  { rows, by }: { readonly rows: number; readonly by: string },
): Matrix {
  const wrong = values.findIndex((value) => !Number.isFinite(value));
  const offence =
    columns < 1 || values.length !== rows * columns
      ? `${values.length} numbers in ${columns} columns for ${rows} examples`
      : wrong < 0
        ? undefined
        : `${values[wrong]} in row ${Math.floor(wrong / columns)}`;
  if (offence === undefined) return { rows, columns, values };
  throw new GgmiError({
    code: 'EMBEDDING_INVALID',
    message: `${by} gave ${offence}.`,
    next: 'Report this to its author: embeddings are one row of finite numbers per example.',
    fields: { offence },
  });
}

function vectorRows(examples: readonly Example[]): Matrix {
  const rows = examples.map((example) => {
    if (example.kind !== 'vector') throw new TypeError('text needs an embedder');
    return example.values;
  });
  const columns = rows[0]?.length ?? 0;
  const ragged = rows.findIndex((row) => row.length !== columns);
  if (ragged >= 0) {
    throw new DataInvalidError({
      where: `item '${examples[ragged]!.id}'`,
      received: `${rows[ragged]!.length} numbers`,
      expected: `${columns}, as item '${examples[0]!.id}' has`,
      next: 'Give vectors of one length.',
    });
  }
  return { rows: rows.length, columns, values: Float64Array.from(rows.flat()) };
}
