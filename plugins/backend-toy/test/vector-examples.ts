import type { VectorDataset, VectorExample } from '@ggmi/core';

/** Vectors as a data set with ids in their order. */
export function vectorDataset(rows: readonly (readonly number[])[]): VectorDataset {
  const examples = rows.map((values, index): VectorExample => ({
    kind: 'vector',
    id: `item-${index}`,
    values,
  }));
  return { kind: 'vector', examples };
}
