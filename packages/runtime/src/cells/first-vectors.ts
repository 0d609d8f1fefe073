import type { JsonObject, Matrix } from '@ggmi/core';
import { readExamples } from './examples-payload.js';
import { matrixOf } from './paired-input.js';

/** The first example of every draw cell as rows: items of one law that share nothing. */
export function firstVectors(inputs: readonly JsonObject[]): Matrix {
  return matrixOf(
    inputs.map((input) => {
      const first = readExamples(input).examples[0];
      if (first?.kind !== 'vector') throw new TypeError('expected a draw of vector examples');
      return first.values;
    }),
  );
}
