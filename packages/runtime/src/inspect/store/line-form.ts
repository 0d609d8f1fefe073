import { OPEN_BRACE } from '../bytes/json-bytes.js';

const FIELD = 40;
const SPACE = 0x20;

/** Where the payload begins in a line: behind address and digest, each with a space. */
export const PAYLOAD_START = 2 * FIELD + 2;

/** What the head of a line says of its payload. */
export interface LineHead {
  readonly address: string;
  /** Of the payload's text. */
  readonly digest: string;
}

/** The head of a line of a segment; undefined where the line is torn or none. */
export function lineHead(head: Buffer): LineHead | undefined {
  if (head[FIELD] !== SPACE || head[2 * FIELD + 1] !== SPACE) return undefined;
  if (head[PAYLOAD_START] !== OPEN_BRACE) return undefined;
  const address = head.toString('latin1', 0, FIELD);
  const digest = head.toString('latin1', FIELD + 1, 2 * FIELD + 1);
  return isDigest(address) && isDigest(digest) ? { address, digest } : undefined;
}

function isDigest(text: string): boolean {
  return /^[\da-f]{40}$/.test(text);
}
