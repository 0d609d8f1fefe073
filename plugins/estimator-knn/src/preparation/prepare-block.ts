import type { Matrix, RandomStream } from '@ggmi/core';
import type { DenseMatrix } from '@ggmi/numerics';
import { breakTies } from './break-ties.js';
import { preprocess, type Preprocessing } from './preprocess.js';
import { requireUsable } from './require-usable.js';
import { unitColumns } from './unit-columns.js';

export interface PreparedBlock {
  readonly block: DenseMatrix;
  /** Columns whose ties were broken, such as `column 0 of x`. */
  readonly tied: readonly string[];
}

/**
 * What becomes of repeated values: `break` adds seeded noise, for estimators of a density; `keep`
 * leaves equal values equal, and scales without centring so that equal distances stay equal too.
 */
export type TieTreatment = 'break' | 'keep';

/**
 * Checks a block, maps its columns and breaks its ties; the input is left as it is.
 * Throws DATA_INVALID as `requireUsable` does.
 */
export function prepareBlock(
  block: Matrix,
  {
    name,
    k,
    preprocessing,
    random,
    ties = 'break',
  }: {
    readonly name: string;
    readonly k: number;
    readonly preprocessing: Preprocessing;
    readonly random: RandomStream;
    readonly ties?: TieTreatment;
  },
): PreparedBlock {
  requireUsable(block, { name, k });
  if (ties === 'keep') {
    const kept =
      preprocessing === 'standardise' ? unitColumns(block) : preprocess(block, preprocessing);
    return { block: kept, tied: [] };
  }
  const mapped = preprocess(block, preprocessing);
  const untied = breakTies(mapped, random.fork(`ties/${name}`));
  return {
    block: untied.block,
    tied: untied.tiedColumns.map((column) => `column ${column} of ${name}`),
  };
}
