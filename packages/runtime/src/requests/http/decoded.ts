import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable, type Transform } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** As Node's `fetch`: pieces are passed on as they come. */
const flushing = { flush: constants.Z_SYNC_FLUSH, finishFlush: constants.Z_SYNC_FLUSH };
const flushingBrotli = {
  flush: constants.BROTLI_OPERATION_FLUSH,
  finishFlush: constants.BROTLI_OPERATION_FLUSH,
};

const codings: ReadonlyMap<string, () => Transform> = new Map([
  ['gzip', () => createGunzip(flushing)],
  ['x-gzip', () => createGunzip(flushing)],
  ['deflate', () => createInflate(flushing)],
  ['br', () => createBrotliDecompress(flushingBrotli)],
]);

/** As Node's `fetch`: each coding takes memory, and names of thousands fit into a header. */
const MOST_CODINGS = 5;

/**
 * The content of an answer; as it came where a coding of it is not known.
 *
 * @throws Error where the answer is coded more often than five times.
 */
export function decoded(answer: IncomingMessage): Readable {
  const { 'content-encoding': named } = answer.headers;
  if (named === undefined) return answer;
  const names = named.split(',');
  if (names.length > MOST_CODINGS) {
    throw new Error(`too many content-encodings in an answer: ${names.length} of ${MOST_CODINGS}`);
  }
  const found = names.toReversed().map((name) => codings.get(name.trim().toLowerCase()));
  const known = found.filter((open) => open !== undefined);
  if (known.length < found.length) return answer;
  let content: Readable = answer;
  // Errors go on to the last of them, which is read.
  for (const open of known) content = pipeline(content, open(), () => undefined);
  return content;
}
