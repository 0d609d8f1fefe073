import { createHash } from 'node:crypto';

/** 32-bit floats, least byte first. */
export function parameterBytes(parameters: Float32Array): Uint8Array {
  const bytes = new Uint8Array(4 * parameters.length);
  const view = new DataView(bytes.buffer);
  parameters.forEach((value, index) => view.setFloat32(4 * index, value, true));
  return bytes;
}

/** The numbers of `parameterBytes`, or undefined where there are not `length` of them. */
export function parametersFromBytes(bytes: Uint8Array, length: number): Float32Array | undefined {
  if (bytes.length !== 4 * length) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length }, (_, index) => view.getFloat32(4 * index, true));
}

/** SHA-256 of the bytes, hexadecimal. */
export function parameterDigest(parameters: Float32Array): string {
  return createHash('sha256').update(parameterBytes(parameters)).digest('hex');
}
