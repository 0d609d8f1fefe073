import type { JsonObject } from '@ggmi/core';
import { canonicalJson } from '../cells/canonical-json.js';
import { digestText } from '../cells/digest.js';
import type { CellStore } from './cell-store.js';

/** A store that ends with the process: for simulations over many seeds. */
export function memoryCellStore(): CellStore {
  const texts = new Map<string, string>();
  const textOf = (address: string): string => {
    const text = texts.get(address);
    if (text === undefined) throw new Error(`no payload at ${address}`);
    return text;
  };
  return {
    has: (address) => texts.has(address),
    // The text was made from a JsonObject by canonicalJson.
    read: (address) => JSON.parse(textOf(address)) as JsonObject,
    digest: (address) => digestText(textOf(address)),
    write: (address, payload) => {
      texts.set(address, canonicalJson(payload));
    },
    close: () => texts.clear(),
  };
}
