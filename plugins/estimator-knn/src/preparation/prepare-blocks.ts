import {
  DataInvalidError,
  type JointInput,
  type Matrix,
  type PairedInput,
  type RandomStream,
} from '@ggmi/core';
import type { DenseMatrix } from '@ggmi/numerics';
import { prepareBlock, type TieTreatment } from './prepare-block.js';
import type { Preprocessing } from './preprocess.js';
import { requirePaired } from './require-usable.js';

/** A joint sample, checked and mapped. */
export interface PreparedBlocks {
  readonly blocks: readonly DenseMatrix[];
  readonly rows: number;
  /** Columns of all blocks together. */
  readonly dimension: number;
  /** Columns whose ties were broken, such as `column 0 of x`. */
  readonly tied: readonly string[];
}

/**
 * Checks all blocks of an input, maps their columns and breaks their ties (by default); the input is left as it
 * is. Throws DATA_INVALID on fewer than two blocks, unequal rows, and as `requireUsable` does.
 */
export function prepareBlocks(
  input: PairedInput | JointInput,
  options: {
    readonly k: number;
    readonly preprocessing: Preprocessing;
    readonly random: RandomStream;
    readonly ties?: TieTreatment;
  },
): PreparedBlocks {
  const named = input.type === 'paired' ? sidesOf(input) : blocksOf(input);
  const prepared = named.map(({ name, block }) => prepareBlock(block, { ...options, name }));
  return {
    blocks: prepared.map(({ block }) => block),
    rows: prepared[0]?.block.rows ?? 0,
    dimension: prepared.reduce((sum, { block }) => sum + block.columns, 0),
    tied: prepared.flatMap(({ tied }) => tied),
  };
}

interface NamedBlock {
  /** As messages call it. */
  readonly name: string;
  readonly block: Matrix;
}

function sidesOf({ x, y }: PairedInput): readonly NamedBlock[] {
  requirePaired(x, y);
  return [
    { name: 'x', block: x },
    { name: 'y', block: y },
  ];
}

function blocksOf({ blocks }: JointInput): readonly NamedBlock[] {
  const first = blocks[0];
  if (first === undefined || blocks.length < 2) {
    throw new DataInvalidError({
      where: 'blocks',
      received: blocks.length,
      expected: 'at least 2',
      next: 'Give every variable as a block of its own.',
    });
  }
  return blocks.map((block, index) => {
    if (block.rows === first.rows) return { name: `block ${index}`, block };
    throw new DataInvalidError({
      where: `rows of block ${index}`,
      received: block.rows,
      expected: `${first.rows}, the rows of block 0`,
      next: 'Pass row i of every block beside row i of the others.',
    });
  });
}
