/** Parameters in one flat array beside their gradient, so that an optimiser needs no structure. */
export interface ParameterBlock {
  readonly values: Float64Array;
  /** Gradient of a loss to be made small; same length. Accumulates until it is cleared. */
  readonly gradient: Float64Array;
}

/** A zero block of `length` parameters. */
export function parameterBlock(length: number): ParameterBlock {
  return { values: new Float64Array(length), gradient: new Float64Array(length) };
}

/** The parameters `start … start + length − 1` as a view: writes reach the whole block. */
export function partOf(
  block: ParameterBlock,
  { start, length }: { readonly start: number; readonly length: number },
): ParameterBlock {
  return {
    values: block.values.subarray(start, start + length),
    gradient: block.gradient.subarray(start, start + length),
  };
}

/** Consecutive views of the given lengths, which together cover the block. */
export function splitBlock(
  block: ParameterBlock,
  lengths: readonly number[],
): readonly ParameterBlock[] {
  let start = 0;
  return lengths.map((length) => {
    const part = partOf(block, { start, length });
    start += length;
    return part;
  });
}
