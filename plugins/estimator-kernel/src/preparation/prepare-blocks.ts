import { InputUnsupportedError, type Matrix, type MIInput, type MIInputType } from '@ggmi/core';
import { preprocess, type Preprocessing } from './preprocess.js';
import { requirePaired, requireUsable } from './require-usable.js';

/** Blocks that passed the checks, mapped column by column; the input is left as it is. */
export interface PreparedBlocks {
  readonly blocks: readonly Matrix[];
  /** What they are called in messages: `x` and `y`, or `block 0` and so on. */
  readonly names: readonly string[];
  readonly rows: number;
}

/**
 * Takes the blocks out of an input, checks them and maps their columns.
 *
 * Throws INPUT_UNSUPPORTED for an input that the component does not take, and DATA_INVALID as
 * `requirePaired` and `requireUsable` do.
 */
export function prepareBlocks(
  input: MIInput,
  options: {
    /** Component id. */
    readonly component: string;
    readonly supported: readonly MIInputType[];
    readonly preprocessing: Preprocessing;
    /** Fewest rows. */
    readonly fewest: number;
  },
): PreparedBlocks {
  const { component, supported, preprocessing, fewest } = options;
  const { blocks, names } = blocksOf(input, component, supported);
  requirePaired(blocks, names);
  blocks.forEach((block, b) => requireUsable(block, { name: names[b] ?? String(b), fewest }));
  return {
    blocks: blocks.map((block) => preprocess(block, preprocessing)),
    names,
    rows: blocks[0]?.rows ?? 0,
  };
}

function blocksOf(
  input: MIInput,
  component: string,
  supported: readonly MIInputType[],
): { readonly blocks: readonly Matrix[]; readonly names: readonly string[] } {
  if (supported.includes(input.type)) {
    if (input.type === 'paired') return { blocks: [input.x, input.y], names: ['x', 'y'] };
    if (input.type === 'joint') {
      return { blocks: input.blocks, names: input.blocks.map((_, b) => `block ${b}`) };
    }
  }
  throw new InputUnsupportedError({ component, received: input.type, supported });
}
