import type { Matrix, RandomStream } from '@ggmi/core';
import type { DenseMatrix } from '@ggmi/numerics';
import { breakTies } from './break-ties.js';
import { preprocess, type Preprocessing } from './preprocess.js';
import { requireUsable } from './require-usable.js';

export interface PreparedBlock {
  readonly block: DenseMatrix;
  /** Columns whose ties were broken, such as `column 0 of x`. */
  readonly tied: readonly string[];
}

/** What becomes of repeated values: seeded noise for estimators of a density, nothing for others. */
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
  const mapped = preprocess(block, preprocessing);
  if (ties === 'keep') return { block: mapped, tied: [] };
  const untied = breakTies(mapped, random.fork(`ties/${name}`));
  return {
    block: untied.block,
    tied: untied.tiedColumns.map((column) => `column ${column} of ${name}`),
  };
}
