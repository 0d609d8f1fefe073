import type { JsonObject, Matrix } from '@ggmi/core';

/** A matrix in the store: its doubles, little-endian, in base64, since digits would take four times the room. */
export interface MatrixPayload extends JsonObject {
  readonly rows: number;
  readonly columns: number;
  readonly doubles: string;
}

const BYTES = 8;

/** Writes a matrix bit by bit. */
export function matrixPayload({ rows, columns, values }: Matrix): MatrixPayload {
  const bytes = Buffer.alloc(values.length * BYTES);
  for (let i = 0; i < values.length; i++) bytes.writeDoubleLE(values[i]!, i * BYTES);
  return { rows, columns, doubles: bytes.toString('base64') };
}

/** Reads a matrix back. */
export function readMatrix({ rows, columns, doubles }: MatrixPayload): Matrix {
  const bytes = Buffer.from(doubles, 'base64');
  const values = Float64Array.from({ length: bytes.length / BYTES }, (_, i) =>
    bytes.readDoubleLE(i * BYTES),
  );
  return { rows, columns, values };
}
