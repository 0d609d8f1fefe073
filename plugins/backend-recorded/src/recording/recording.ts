import type { DroppedRows, TextExample } from '@ggmi/core';

/** A recorded pool of examples, numbered 0 … size − 1 in the order of its files. */
export interface Recording {
  readonly size: number;
  /** SHA-256 of the bytes, hexadecimal; of several files, of their digests one after the other. */
  readonly fingerprint: string;
  /** What was left out, by reason; empty unless bad rows are skipped. */
  readonly drops: readonly DroppedRows[];
  /** The numbers of the examples that answer a prompt, ascending. */
  answersOf(promptId: string): Uint32Array;
  /**
   * The examples with these numbers, each with its index in `numbers`, in any order.
   *
   * @throws DATA_FILE_INVALID where a file is no longer the one that was read at first.
   */
  read(numbers: Uint32Array): AsyncIterable<{
    readonly index: number;
    readonly example: TextExample;
  }>;
}
