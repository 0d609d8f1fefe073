import { lstatSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { cacheFolders, requireNoRun, type CachePart } from './cache-folders.js';
import { isFrom, readAnswer } from './entry-origin.js';
import { readSegment, segmentFiles, type ReadLine } from './read-segment.js';
import { usedCells } from './used-cells.js';

/** What is to go. An entry goes where it meets every criterion that is given. */
export interface PruneRequest {
  /** Absolute path of the folder of run folders. */
  readonly output: string;
  readonly parts: readonly CachePart[];
  /** Entries of segments that were last written before this time, milliseconds since the epoch. */
  readonly writtenBefore?: number;
  /** `cells`: of the store, what no run folder speaks of. Generations count as used: they were paid for. */
  readonly unused?: 'cells';
  /**
   * Generations that came from here: name or place in the config, component id or model. Lines that
   * do not say where they came from stay.
   */
  readonly generator?: string;
  /** Lines that are damaged: they go whatever else is given. */
  readonly damaged?: 'lines';
  /** Whether to do it or only to say it. */
  readonly mode: 'dry-run' | 'remove';
}

/** What went, or would go. */
export interface PruneOutcome {
  readonly entries: number;
  readonly damagedLines: number;
  readonly bytes: number;
  /** The segments that were rewritten, or would be. */
  readonly files: readonly string[];
}

/**
 * Removes entries from the segments of an output folder, each segment whole or not at all. An emptied
 * segment stays: the order of segments says which of two entries is the younger.
 *
 * @throws RUN_LOCKED where a run is under way.
 */
export function pruneCache(request: PruneRequest): PruneOutcome {
  const { output, parts, mode } = request;
  // Listed first: what a run begins after the look at the locks is not touched.
  const segments = cacheFolders(output)
    .filter(({ part }) => parts.includes(part))
    .flatMap(({ part, path }) => segmentFiles(path).map((file) => ({ part, file })));
  requireNoRun(output);
  const used = request.unused === undefined ? undefined : usedCells(output);
  const files: string[] = [];
  let [entries, damagedLines, bytes] = [0, 0, 0];
  for (const { part, file } of segments) {
    const goes = criterion(request, { part, file, used });
    const kept: Buffer[] = [];
    const before = bytes;
    for (const line of readSegment(file)) {
      if (!goes(line)) {
        kept.push(line.bytes);
        continue;
      }
      bytes += line.bytes.length;
      if (line.entry === undefined) damagedLines += 1;
      else entries += 1;
    }
    if (bytes === before) continue;
    files.push(file);
    if (mode === 'remove') rewrite(file, Buffer.concat(kept));
  }
  return { entries, damagedLines, bytes, files };
}

function criterion(
  { writtenBefore, unused, generator, damaged }: PruneRequest,
  segment: {
    readonly part: CachePart;
    readonly file: string;
    readonly used: ReadonlySet<string> | undefined;
  },
): (line: ReadLine) => boolean {
  const isOld = writtenBefore === undefined || lstatSync(segment.file).mtimeMs < writtenBefore;
  const isAsked = [writtenBefore, unused, generator].some((each) => each !== undefined);
  return ({ entry }) => {
    if (entry === undefined) return damaged !== undefined;
    if (!isAsked || !isOld) return false;
    const isOther =
      generator !== undefined &&
      (segment.part === 'store' || !isFrom(readAnswer(entry), generator));
    if (isOther) return false;
    if (segment.used === undefined) return true;
    return segment.part === 'store' && !segment.used.has(entry.address);
  };
}

function rewrite(file: string, bytes: Buffer): void {
  const { atime, mtime } = lstatSync(file);
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, bytes);
  // What is left is as old as it was.
  utimesSync(temporary, atime, mtime);
  renameSync(temporary, file);
}
