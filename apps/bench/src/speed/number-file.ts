import { readFileSync, writeFileSync } from 'node:fs';

/** Reads little-endian float64 numbers; a file of another length is an error. */
export function readNumbers(file: string, count: number): Float64Array {
  const bytes = readFileSync(file);
  if (bytes.length !== 8 * count) {
    throw new RangeError(`${file} has ${bytes.length} bytes; ${8 * count} were expected.`);
  }
  // A copy of its own: the pooled buffer of a small file need not be aligned.
  return new Float64Array(Uint8Array.from(bytes).buffer);
}

/** Writes them; every platform of Node is little-endian. */
export function writeNumbers(file: string, numbers: Float64Array): void {
  writeFileSync(file, new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
}
