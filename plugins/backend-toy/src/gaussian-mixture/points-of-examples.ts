import { DataInvalidError, type Example, type Matrix } from '@ggmi/core';

/**
 * The vectors as rows of a matrix, order kept.
 *
 * `columns`: how long they must be; where left out, as long as the first. Throws DATA_INVALID for a
 * text, another length, or a number that is not finite, with the id of the example.
 */
export function pointsOfExamples(examples: readonly Example[], columns?: number): Matrix {
  const first = examples[0];
  const width = columns ?? (first?.kind === 'vector' ? first.values.length : 0);
  const values = new Float64Array(examples.length * width);
  examples.forEach((example, row) => {
    if (example.kind !== 'vector') throw exampleError(example.id, { received: 'text', width });
    if (example.values.length !== width) {
      throw exampleError(example.id, {
        received: `a vector of length ${example.values.length}`,
        width,
      });
    }
    for (let column = 0; column < width; column++) {
      const value = example.values[column]!;
      if (!Number.isFinite(value))
        throw exampleError(example.id, { received: `the number ${value}`, width });
      values[row * width + column] = value;
    }
  });
  return { rows: examples.length, columns: width, values };
}

function exampleError(
  exampleId: string,
  fault: { readonly received: string; readonly width: number },
): DataInvalidError {
  return new DataInvalidError({
    where: `example '${exampleId}'`,
    received: fault.received,
    expected: `a vector of ${fault.width} finite numbers`,
    next: 'Set equal dimensions in the anchors’ source and the generators.',
  });
}
