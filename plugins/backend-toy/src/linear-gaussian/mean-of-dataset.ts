import { DataInvalidError, type Dataset } from '@ggmi/core';

/** The coordinate-wise mean of a data set of vectors; zeros of the given length for an empty one. */
export function meanOfDataset(data: Dataset, dimensions: number): number[] {
  const sums = new Array<number>(dimensions).fill(0);
  for (const example of data.examples) {
    if (example.kind !== 'vector' || example.values.length !== dimensions) {
      throw new DataInvalidError({
        where: `example '${example.id}'`,
        received:
          example.kind === 'vector' ? `a vector of length ${example.values.length}` : 'text',
        expected: `a vector of length ${dimensions}`,
        next: 'Set equal dimensions in the anchors’ source, the generators and the trainer.',
      });
    }
    for (let column = 0; column < dimensions; column++) sums[column]! += example.values[column]!;
  }
  const count = data.examples.length;
  return count === 0 ? sums : sums.map((sum) => sum / count);
}
