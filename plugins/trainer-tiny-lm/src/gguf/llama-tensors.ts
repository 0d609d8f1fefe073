import type { ModelShape } from '../model/model-shape.js';
import { parameterLayout, type ParameterBlock } from '../model/parameter-layout.js';
import { FIRST_BYTE_TOKEN, SPACE_MARK_TOKEN } from '../tokens/vocabulary.js';
import type { GgufTensor } from './gguf-file.js';

const SPACE_BYTE_TOKEN = FIRST_BYTE_TOKEN + 0x20;
const perToken: readonly string[] = ['token_embd.weight', 'output.weight'];

/**
 * The tensors of a GGUF file from a model's parameters in the order of `parameterLayout`. Linear maps
 * are output-major on both sides, and both rotate adjacent pairs, so that the numbers stay in place but
 * for one exchange: llama.cpp turns every space of a text into U+2581 before it looks for tokens, so
 * the space, here the byte 0x20, is there the token of U+2581. The two tokens change places in the
 * embedding and in the output; the byte 0x20 never occurs there, as U+2581 never does here.
 */
export function llamaTensors(
  shape: ModelShape,
  parameters: Float32Array | Float64Array,
): readonly GgufTensor[] {
  return parameterLayout(shape).blocks.map((block) => {
    const { name, rows, columns } = block;
    const values = Float32Array.from(valuesOf(block, parameters));
    if (perToken.includes(name)) exchangeSpace(values, columns);
    return { name, shape: name.endsWith('norm.weight') ? [columns] : [columns, rows], values };
  });
}

function valuesOf(
  { offset, rows, columns }: ParameterBlock,
  parameters: Float32Array | Float64Array,
): Float32Array | Float64Array {
  return parameters.subarray(offset, offset + rows * columns);
}

function exchangeSpace(rows: Float32Array, columns: number): void {
  const row = (token: number): Float32Array =>
    rows.subarray(token * columns, (token + 1) * columns);
  const byte = row(SPACE_BYTE_TOKEN).slice();
  row(SPACE_BYTE_TOKEN).set(row(SPACE_MARK_TOKEN));
  row(SPACE_MARK_TOKEN).set(byte);
}
