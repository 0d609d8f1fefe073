/** A value of the metadata, tagged with its type in the file. */
export type GgufValue =
  | { readonly type: 'uint32' | 'float32'; readonly value: number }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'string[]'; readonly value: readonly string[] }
  | { readonly type: 'float32[]' | 'int32[]'; readonly value: readonly number[] };

/** A tensor of 32-bit floats. */
export interface GgufTensor {
  readonly name: string;
  /** Fastest index first: a linear map from `n` to `m` is [n, m], stored output by output. */
  readonly shape: readonly number[];
  /** As many as the product of `shape`. */
  readonly values: Float32Array;
}

/** What a GGUF file says: metadata in order, then tensors in order. */
export interface GgufFile {
  readonly metadata: ReadonlyMap<string, GgufValue>;
  readonly tensors: readonly GgufTensor[];
}
