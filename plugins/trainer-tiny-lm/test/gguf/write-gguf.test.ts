import { describe, expect, it } from 'vitest';
import type { GgufValue } from '../../src/gguf/gguf-file.js';
import { writeGguf } from '../../src/gguf/write-gguf.js';

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

/** Hexadecimal digits as `hex` writes them, without the gaps between fields. */
function fields(spaced: string): string {
  return spaced.replaceAll(' ', '');
}

/** The bytes of one value of the metadata: behind header (24), key (8 + 1). */
function valueBytes(value: GgufValue, length: number): string {
  const file = writeGguf({ metadata: new Map([['k', value]]), tensors: [] });
  return hex(file.subarray(33, 33 + length));
}

describe('a GGUF file', () => {
  it('without content is the magic, version 3, two counts of zero, and padding to 32', () => {
    const file = writeGguf({ metadata: new Map(), tensors: [] });
    expect(hex(file)).toBe(
      fields('47475546 03000000 0000000000000000 0000000000000000 0000000000000000'),
    );
  });

  // Codes of the specification: 4 uint32, 5 int32, 6 float32, 7 bool, 8 string, 9 array.
  const values: readonly [GgufValue, string][] = [
    [{ type: 'uint32', value: 4_000_000_000 }, '04000000 00286bee'],
    [{ type: 'float32', value: -2 }, '06000000 000000c0'],
    [{ type: 'bool', value: true }, '07000000 01'],
    [{ type: 'bool', value: false }, '07000000 00'],
    [{ type: 'string', value: '▁' }, '08000000 0300000000000000 e29681'],
    [
      { type: 'string[]', value: ['a', ''] },
      '09000000 08000000 0200000000000000 0100000000000000 61 0000000000000000',
    ],
    [{ type: 'float32[]', value: [0.5] }, '09000000 06000000 0100000000000000 0000003f'],
    [{ type: 'int32[]', value: [-1, 6] }, '09000000 05000000 0200000000000000 ffffffff 06000000'],
  ];

  it.each(values)('tags %o with its type', (value, spaced) => {
    const bytes = fields(spaced);
    expect(valueBytes(value, bytes.length / 2)).toBe(bytes);
  });

  it('describes each tensor and aligns each to 32 bytes from where the descriptions end', () => {
    const one = { name: 'a', shape: [3, 1], values: Float32Array.of(1, 2, 3) };
    const two = { name: 'bc', shape: [1], values: Float32Array.of(-4) };
    const file = writeGguf({ metadata: new Map(), tensors: [one, two] });
    const described = fields(
      [
        '0100000000000000 61 02000000 0300000000000000 0100000000000000',
        '00000000 0000000000000000',
        '0200000000000000 6263 01000000 0100000000000000',
        '00000000 2000000000000000',
      ].join(' '),
    );
    expect(hex(file.subarray(24, 24 + described.length / 2))).toBe(described);
    // 24 + 41 + 34 = 99 bytes of header, so that the tensors start at 128.
    const view = new DataView(file.buffer, file.byteOffset);
    expect([128, 132, 136, 160].map((at) => view.getFloat32(at, true))).toEqual([1, 2, 3, -4]);
    expect(file.length).toBe(192);
  });

  it('keeps what it has written while it grows', () => {
    const large = Float32Array.from({ length: 5000 }, (_, index) => index);
    const tensors = ['a', 'b'].map((name) => ({ name, shape: [5000], values: large }));
    const file = writeGguf({ metadata: new Map(), tensors });
    // 24 + 2 · 33 = 90 bytes of header.
    const [first, second] = [96, 96 + 20_000].map((start) => file.slice(start, start + 20_000));
    expect(hex(file.subarray(0, 4))).toBe(fields('47475546'));
    expect(new Float32Array(first?.buffer ?? new ArrayBuffer())).toEqual(large);
    expect(new Float32Array(second?.buffer ?? new ArrayBuffer())).toEqual(large);
  });
});
