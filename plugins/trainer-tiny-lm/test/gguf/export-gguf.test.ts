import { DataInvalidError } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { exportGguf } from '../../src/gguf/export-gguf.js';
import { llamaMetadata } from '../../src/gguf/llama-metadata.js';
import { llamaTensors } from '../../src/gguf/llama-tensors.js';
import { blockNamed, parameterLayout } from '../../src/model/parameter-layout.js';
import { VOCABULARY_SIZE } from '../../src/tokens/vocabulary.js';

const shape = {
  width: 8,
  layers: 2,
  heads: 2,
  hidden: 12,
  context: 32,
  vocabulary: VOCABULARY_SIZE,
};
const layout = parameterLayout(shape);
/** Every parameter is its own index, which 32-bit floats hold exactly. */
const parameters = Float64Array.from({ length: layout.length }, (_, index) => index);

function tensor(name: string): Float32Array {
  const found = llamaTensors(shape, parameters).find((each) => each.name === name);
  return found?.values ?? new Float32Array();
}

describe('the exported tensors', () => {
  it('are those of architecture llama, linear maps with their inputs first', () => {
    const shapes = llamaTensors(shape, parameters).map((each) => [each.name, each.shape]);
    expect(Object.fromEntries(shapes)).toMatchObject({
      'token_embd.weight': [8, VOCABULARY_SIZE],
      'blk.0.attn_norm.weight': [8],
      'blk.1.attn_q.weight': [8, 8],
      'blk.1.ffn_gate.weight': [8, 12],
      'blk.1.ffn_down.weight': [12, 8],
      'output_norm.weight': [8],
      'output.weight': [8, VOCABULARY_SIZE],
    });
    expect(shapes.length).toBe(layout.blocks.length);
  });

  it('keep every number in its place but those of two tokens', () => {
    const { offset } = blockNamed(layout, 'blk.1.ffn_down.weight');
    expect([...tensor('blk.1.ffn_down.weight')]).toEqual([
      ...parameters.subarray(offset, offset + 96),
    ]);
  });

  it.each(['token_embd.weight', 'output.weight'])(
    'have in %s the space byte 0x20 (token 35) as U+2581 (token 259), and the reverse',
    (name) => {
      const { offset } = blockNamed(layout, name);
      const values = tensor(name);
      expect(values[259 * 8]).toBe(offset + 35 * 8);
      expect(values[35 * 8 + 7]).toBe(offset + 259 * 8 + 7);
      expect(values[34 * 8]).toBe(offset + 34 * 8);
      expect(values[36 * 8]).toBe(offset + 36 * 8);
    },
  );
});

describe('the metadata', () => {
  const metadata = llamaMetadata(shape, 'a model');

  it('lists a token, a score and a type for every row of the embedding', () => {
    for (const key of ['tokens', 'scores', 'token_type']) {
      expect(metadata.get(`tokenizer.ggml.${key}`)?.value).toHaveLength(VOCABULARY_SIZE);
    }
  });

  it('lets no server add anything to a text', () => {
    const added = ['bos_token', 'eos_token', 'space_prefix'];
    expect(added.map((what) => metadata.get(`tokenizer.ggml.add_${what}`)?.value)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('types bytes as bytes and U+2581 as normal, as llama.cpp numbers them', () => {
    // 6 is a byte, 1 a normal token, 3 a control token, 2 the unknown one, 5 unused.
    const types = metadata.get('tokenizer.ggml.token_type')?.value as readonly number[];
    expect([0, 1, 2, 3, 258, 259, 260, 263].map((token) => types[token])).toEqual([
      2, 3, 3, 6, 6, 1, 5, 5,
    ]);
  });
});

describe('exporting', () => {
  it('gives one file for one model, whatever the precision it is held in', () => {
    const whole = exportGguf({ shape, parameters, name: 'a' });
    expect(exportGguf({ shape, parameters: Float32Array.from(parameters), name: 'a' })).toEqual(
      whole,
    );
    expect(whole.length).toBeGreaterThan(4 * layout.length);
  });

  it('refuses parameters of another shape, another vocabulary, and what no 32-bit float holds', () => {
    const attempts = [
      { shape, parameters: parameters.subarray(1) },
      {
        shape: { ...shape, vocabulary: 8 },
        parameters: new Float64Array(parameterLayout({ ...shape, vocabulary: 8 }).length),
      },
      { shape, parameters: parameters.with(3, Number.NaN) },
      { shape, parameters: parameters.with(3, 1e39) },
    ];
    const refused = attempts.map((attempt) => {
      try {
        return exportGguf({ ...attempt, name: 'a' }).length;
      } catch (error) {
        return DataInvalidError.is(error);
      }
    });
    expect(refused).toEqual([true, true, true, true]);
  });
});
