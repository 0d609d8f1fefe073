import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { DataFileInvalidError, type TextExample } from '@ggmi/core';
import type { RecordingOptions } from '../recording-options.js';
import { byteLines, type ByteLine } from './byte-lines.js';
import { parseRow } from './parse-row.js';
import { ProblemList } from './problem-list.js';

/** A recorded pool of examples. */
export interface Recording {
  readonly examples: readonly TextExample[];
  /** SHA-256 of the whole file's bytes, hexadecimal. */
  readonly fingerprint: string;
}

/**
 * Reads the rows that `options.rows` asks for, in the order of the file. Rows outside the slice are
 * hashed and not parsed.
 *
 * @throws DATA_FILE_INVALID with the first ten problems and their number: a file that cannot be
 * opened or has no row, fewer rows than asked for, bytes that are not UTF-8, a line that is not a
 * JSON object, a missing or empty field, a text with half of a surrogate pair, an id used twice, a
 * rewrite that changes no row.
 */
export async function readRecording(file: string, options: RecordingOptions): Promise<Recording> {
  const hash = createHash('sha256');
  const rows = new RowCollector(file, options);
  try {
    for await (const line of byteLines(hashed(createReadStream(file), hash))) rows.take(line);
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    throw new DataFileInvalidError({
      file,
      received: cause.message,
      expected: 'a readable file',
      next: 'Correct the option file; it is relative to the folder of the config file.',
      cause,
    });
  }
  return { examples: rows.finish(), fingerprint: hash.digest('hex') };
}

/** True for failures of the file system, which carry a code such as ENOENT. */
function isSystemError(cause: unknown): cause is Error {
  return cause instanceof Error && 'syscall' in cause;
}

async function* hashed(
  chunks: AsyncIterable<Uint8Array>,
  hash: { update(chunk: Uint8Array): unknown },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}

class RowCollector {
  readonly #options: RecordingOptions;
  readonly #problems: ProblemList;
  readonly #examples: TextExample[] = [];
  readonly #lineOfId = new Map<string, number>();
  #rows = 0;
  #rewritten = 0;

  constructor(file: string, options: RecordingOptions) {
    this.#options = options;
    this.#problems = new ProblemList(file);
  }

  take(line: ByteLine): void {
    if (isBlank(line.bytes)) return;
    this.#rows += 1;
    const { first, count = Infinity } = this.#options.rows;
    if (this.#rows < first || this.#rows >= first + count) return;

    const parsed = parseRow(line, this.#options);
    if ('problems' in parsed) {
      for (const problem of parsed.problems) this.#problems.add(problem);
      return;
    }
    this.#noteId(parsed.example.id, line.number);
    this.#examples.push(parsed.example);
    if (parsed.rewritten) this.#rewritten += 1;
  }

  finish(): readonly TextExample[] {
    const { first, count = 1 } = this.#options.rows;
    const wanted = first + count - 1;
    if (this.#rows < wanted) {
      this.#problems.add({ received: `${this.#rows} rows`, expected: `${wanted} rows or more` });
    }
    this.#problems.throwIfAny();
    if (this.#options.rewrite !== undefined && this.#rewritten === 0) {
      this.#problems.add({
        field: this.#options.fields.response,
        received: 'no response that the rewrite changes',
        expected: 'at least one',
      });
    }
    this.#problems.throwIfAny();
    return this.#examples;
  }

  #noteId(id: string, line: number): void {
    const earlier = this.#lineOfId.get(id);
    if (earlier === undefined) {
      this.#lineOfId.set(id, line);
      return;
    }
    this.#problems.add({
      line,
      field: this.#options.fields.id ?? 'id',
      received: `${JSON.stringify(id)}, the id of line ${earlier}`,
      expected: 'an id that is used once',
    });
  }
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
