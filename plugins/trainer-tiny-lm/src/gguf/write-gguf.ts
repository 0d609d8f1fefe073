import { ByteWriter } from './byte-writer.js';
import type { GgufFile, GgufTensor, GgufValue } from './gguf-file.js';

/** The four bytes "GGUF", read as a little-endian number. */
const MAGIC = 0x46554747;
const FORMAT_VERSION = 3;
/** What tensors are aligned to where `general.alignment` does not say otherwise. */
const ALIGNMENT = 32;
const TENSOR_TYPE_F32 = 0;

const typeCodes = { uint32: 4, int32: 5, float32: 6, bool: 7, string: 8, array: 9 } as const;

/**
 * The bytes of a GGUF file, version 3, little-endian: header, metadata, tensor descriptions, tensors.
 * Source: the GGUF specification of the ggml project (docs/gguf.md).
 */
export function writeGguf({ metadata, tensors }: GgufFile): Uint8Array {
  const writer = new ByteWriter();
  writer.uint32(MAGIC);
  writer.uint32(FORMAT_VERSION);
  writer.uint64(tensors.length);
  writer.uint64(metadata.size);
  for (const [key, value] of metadata) {
    writer.string(key);
    writeValue(writer, value);
  }
  writeDescriptions(writer, tensors);
  for (const { values } of tensors) {
    writer.alignTo(ALIGNMENT);
    writer.float32s(values);
  }
  writer.alignTo(ALIGNMENT);
  return writer.bytes();
}

/** Name, shape, type and place of each tensor; places count from the end of the descriptions. */
function writeDescriptions(writer: ByteWriter, tensors: readonly GgufTensor[]): void {
  let place = 0;
  for (const { name, shape, values } of tensors) {
    writer.string(name);
    writer.uint32(shape.length);
    for (const size of shape) writer.uint64(size);
    writer.uint32(TENSOR_TYPE_F32);
    writer.uint64(place);
    place += Math.ceil((4 * values.length) / ALIGNMENT) * ALIGNMENT;
  }
}

function writeValue(writer: ByteWriter, value: GgufValue): void {
  switch (value.type) {
    case 'uint32':
      writer.uint32(typeCodes.uint32);
      writer.uint32(value.value);
      return;
    case 'float32':
      writer.uint32(typeCodes.float32);
      writer.float32(value.value);
      return;
    case 'bool':
      writer.uint32(typeCodes.bool);
      writer.uint8(value.value ? 1 : 0);
      return;
    case 'string':
      writer.uint32(typeCodes.string);
      writer.string(value.value);
      return;
    case 'string[]':
      writeArray(writer, typeCodes.string, value.value.length);
      for (const item of value.value) writer.string(item);
      return;
    case 'float32[]':
      writeArray(writer, typeCodes.float32, value.value.length);
      for (const item of value.value) writer.float32(item);
      return;
    case 'int32[]':
      writeArray(writer, typeCodes.int32, value.value.length);
      for (const item of value.value) writer.int32(item);
      return;
  }
}

function writeArray(writer: ByteWriter, itemType: number, length: number): void {
  writer.uint32(typeCodes.array);
  writer.uint32(itemType);
  writer.uint64(length);
}
