/**
 * A dense row-major matrix as plain data: `values[row * columns + column]`.
 * Shape: `values.length === rows * columns`.
 */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}
