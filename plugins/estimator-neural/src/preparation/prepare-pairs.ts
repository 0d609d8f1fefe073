import { InputUnsupportedError, type Matrix, type MIInput } from '@ggmi/core';
import type { RandomStream } from '@ggmi/numerics';
import { selectPairs, type Pairs } from './pairs.js';
import { mapByTrainingRows } from './map-by-training-rows.js';
import { requireNumbers, requirePaired, requireVariation } from './require-usable.js';
import type { SplitOptions } from './split-options.js';
import { MINIMUM_ROWS, splitRows } from './split-rows.js';

/** Checked, mapped and split pairs. */
export interface SplitPairs {
  /** y as it was given. */
  readonly y: Matrix;
  readonly training: Pairs;
  readonly validation: Pairs;
  readonly test: Pairs;
  /** Which rows of the data the test pairs are, in their order. */
  readonly testRows: Uint32Array;
}

/**
 * Checks paired input, splits its rows and maps its columns; the input is left as it is.
 *
 * Throws INPUT_UNSUPPORTED unless the input is paired, and DATA_INVALID on unequal rows and on what
 * `requireNumbers` and `requireVariation` refuse.
 */
export function preparePairs(
  input: MIInput,
  options: SplitOptions,
  { component, random }: { readonly component: string; readonly random: RandomStream },
): SplitPairs {
  if (input.type !== 'paired') {
    throw new InputUnsupportedError({ component, received: input.type, supported: ['paired'] });
  }
  requirePaired(input.x, input.y);
  for (const name of ['x', 'y'] as const) {
    requireNumbers(input[name], { name, minimumRows: MINIMUM_ROWS });
    requireVariation(input[name], name);
  }
  const rows = splitRows(input.x.rows, options, random.fork('split'));
  const mapped: Pairs = {
    x: mapByTrainingRows(input.x, rows.training, options.preprocessing),
    y: mapByTrainingRows(input.y, rows.training, options.preprocessing),
  };
  return {
    y: input.y,
    training: selectPairs(mapped, rows.training),
    validation: selectPairs(mapped, rows.validation),
    test: selectPairs(mapped, rows.test),
    testRows: rows.test,
  };
}
