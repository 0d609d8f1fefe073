import { parseEvent } from '../../journal/parse-event.js';
import { readRange, withFile } from '../files/read-inside.js';

/** A line of a journal whose fields are to be checked. */
export type JournalEvent = Readonly<Record<string, unknown>>;

/** The lines of a growing journal, each given once. */
export interface JournalTail {
  /**
   * Gives what was written since the last call: all of it at the first call, and again where the file
   * is another one, which `restarted` says first.
   */
  read(on: { readonly restarted: () => void; readonly event: (event: JournalEvent) => void }): void;
}

const LINE_FEED = 10;
const CHUNK_BYTES = 4 * 2 ** 20;

/** Follows a journal. A last line without its end is left for the next call. */
export function followJournal(place: {
  readonly path: string;
  readonly folder: string;
}): JournalTail {
  let known = { identity: '', offset: 0 };
  return {
    read: ({ restarted, event }) => {
      withFile(place, ({ descriptor, size, identity }) => {
        if (identity !== known.identity || size < known.offset) {
          known = { identity, offset: 0 };
          restarted();
        }
        let { offset } = known;
        let rest = Buffer.alloc(0);
        while (offset + rest.length < size) {
          const from = offset + rest.length;
          const length = Math.min(CHUNK_BYTES, size - from);
          const got = readRange(descriptor, { offset: from, length });
          if (got.length === 0) break;
          const bytes = Buffer.concat([rest, got]);
          const end = bytes.lastIndexOf(LINE_FEED) + 1;
          emit(bytes.toString('utf8', 0, end), event);
          offset += end;
          rest = bytes.subarray(end);
        }
        known = { identity, offset };
      });
    },
  };
}

function emit(lines: string, event: (event: JournalEvent) => void): void {
  for (const line of lines.split('\n')) {
    const parsed = parseEvent(line);
    if (parsed !== undefined) event(parsed);
  }
}
