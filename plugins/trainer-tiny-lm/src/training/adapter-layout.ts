import {
  placeBlocks,
  type ParameterBlock,
  type ParameterLayout,
} from '../model/parameter-layout.js';

/** The two factors that adapt one matrix W of the model: W + (alpha/rank)·B·A. */
export interface AdaptedMatrix {
  readonly matrix: ParameterBlock;
  /** rank × columns. */
  readonly a: ParameterBlock;
  /** rows × rank. */
  readonly b: ParameterBlock;
}

/** The adapters of every linear map of a model, the output among them; not embedding and norms. */
export function adapterLayout(
  layout: ParameterLayout,
  rank: number,
): { readonly layout: ParameterLayout; readonly matrices: readonly AdaptedMatrix[] } {
  const adapted = layout.blocks.filter(
    ({ name, rows }) => rows > 1 && name !== 'token_embd.weight',
  );
  const placed = placeBlocks(
    adapted.flatMap(({ name, rows, columns }) => [
      { name: `${name}.lora_a`, rows: rank, columns },
      { name: `${name}.lora_b`, rows, columns: rank },
    ]),
  );
  const matrices = adapted.map((matrix, index) => ({
    matrix,
    a: placed.blocks[2 * index]!,
    b: placed.blocks[2 * index + 1]!,
  }));
  return { layout: placed, matrices };
}
