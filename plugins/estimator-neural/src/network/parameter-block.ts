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

/** Consecutive views of the given lengths, which together cover the block: writes reach it. */
export function splitBlock(
  block: ParameterBlock,
  lengths: readonly number[],
): readonly ParameterBlock[] {
  let start = 0;
  return lengths.map((length) => {
    const end = start + length;
    const part = {
      values: block.values.subarray(start, end),
      gradient: block.gradient.subarray(start, end),
    };
    start = end;
    return part;
  });
}
