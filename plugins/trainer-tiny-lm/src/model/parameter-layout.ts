import type { ModelShape } from './model-shape.js';

/** One tensor in a flat vector: row-major, `rows * columns` numbers from `offset`. */
export interface ParameterBlock {
  /** The name of the tensor in a GGUF file of architecture `llama`. */
  readonly name: string;
  /** Outputs of a linear map, tokens of an embedding; 1 for the weight of a norm. */
  readonly rows: number;
  /** Inputs of a linear map, entries of an embedding or a norm. */
  readonly columns: number;
  /** Index of the first number. */
  readonly offset: number;
}

/** Where every parameter stands in one flat vector, in the order of the vector, without gaps. */
export interface ParameterLayout {
  readonly blocks: readonly ParameterBlock[];
  readonly length: number;
}

/**
 * The parameters of a model, output not tied to the embedding. Query, key and value stand one after
 * another, so that they are also one matrix of 3·width rows; likewise gate and up.
 */
export function parameterLayout(shape: ModelShape): ParameterLayout {
  const { width, vocabulary } = shape;
  return placeBlocks([
    { name: 'token_embd.weight', rows: vocabulary, columns: width },
    ...Array.from({ length: shape.layers }, (_, layer) => layerBlocks(layer, shape)).flat(),
    { name: 'output_norm.weight', rows: 1, columns: width },
    { name: 'output.weight', rows: vocabulary, columns: width },
  ]);
}

/** Gives every block its place, one after another. */
export function placeBlocks(blocks: readonly Omit<ParameterBlock, 'offset'>[]): ParameterLayout {
  let length = 0;
  const placed = blocks.map((block) => {
    const offset = length;
    length += block.rows * block.columns;
    return { ...block, offset };
  });
  return { blocks: placed, length };
}

/** The block of a name. Throws RangeError where there is none. */
export function blockNamed(layout: ParameterLayout, name: string): ParameterBlock {
  const found = layout.blocks.find((block) => block.name === name);
  if (found === undefined) throw new RangeError(`The model has no parameter '${name}'.`);
  return found;
}

function layerBlocks(
  layer: number,
  { width, hidden }: ModelShape,
): readonly Omit<ParameterBlock, 'offset'>[] {
  const named = (name: string, rows: number, columns: number) => ({
    name: `blk.${layer}.${name}.weight`,
    rows,
    columns,
  });
  return [
    named('attn_norm', 1, width),
    named('attn_q', width, width),
    named('attn_k', width, width),
    named('attn_v', width, width),
    named('attn_output', width, width),
    named('ffn_norm', 1, width),
    named('ffn_gate', hidden, width),
    named('ffn_up', hidden, width),
    named('ffn_down', width, hidden),
  ];
}
