import type { JsonObject } from '@ggmi/core';

/** Payloads by cell address. What is written once is never rewritten. */
export interface CellStore {
  has(address: string): boolean;
  /** The payload as it reads back from its text: the same whether or not it was just computed. */
  read(address: string): JsonObject;
  /** SHA-256 digest of the payload's text. */
  digest(address: string): string;
  /** @throws TypeError where the payload is no JSON, such as a NaN or a lone surrogate. */
  write(address: string, payload: JsonObject): void;
  close(): void;
}
