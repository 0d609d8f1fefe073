import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '@ggmi/core';
import { canonicalJson } from '../cells/canonical-json.js';
import { digestText } from '../cells/digest.js';
import type { CellStore } from './cell-store.js';
import { PlaceIndex, type Place } from './place-index.js';
import { formatSegmentLine, parseSegmentLine } from './segment-line.js';

const LINE_FEED = 10;
const SEGMENT = /^segment-\d+\.jsonl$/;

/** A file store, and how many damaged lines it passed over when it was opened. */
export interface FileCellStore extends CellStore {
  readonly damagedLines: number;
}

/**
 * Payloads in append-only segments of one folder, shared by all runs beside it. Every process
 * appends to a segment of its own, and of two payloads at one address the younger counts; a line that was cut by a kill fails its digest and is passed over.
 * With `ignoreOld` the payloads of earlier segments are left alone and not used.
 */
export function openFileCellStore(
  directory: string,
  options: { readonly ignoreOld: boolean },
): FileCellStore {
  mkdirSync(directory, { recursive: true });
  const places = new PlaceIndex();
  const files: number[] = [];
  let damagedLines = 0;
  const segments = readdirSync(directory)
    .filter((name) => SEGMENT.test(name))
    .toSorted();
  for (const name of options.ignoreOld ? [] : segments) {
    const file = openSync(join(directory, name), 'r');
    files.push(file);
    damagedLines += indexSegment(readFileSync(join(directory, name)), file, places);
  }
  let segment: number | undefined;
  let end = 0;

  const append = (address: string, digest: string, text: string): void => {
    if (segment === undefined) {
      segment = createSegment(directory, segments.length);
      files.push(segment);
    }
    const line = Buffer.from(formatSegmentLine({ address, digest, text }));
    writeWhole(segment, line, end);
    places.set(address, { file: segment, offset: end, length: line.length, digest });
    end += line.length;
  };
  const placeOf = (address: string): Place => {
    const place = places.get(address);
    if (place === undefined) throw new Error(`no payload at ${address}`);
    return place;
  };

  return {
    damagedLines,
    has: (address) => places.has(address),
    read: (address) => readPayload(placeOf(address)),
    digest: (address) => placeOf(address).digest,
    write: (address, payload) => {
      if (places.has(address)) return;
      const text = canonicalJson(payload);
      append(address, digestText(text), text);
    },
    close: () => {
      for (const file of files) closeSync(file);
    },
  };
}

function indexSegment(bytes: Buffer, file: number, places: PlaceIndex): number {
  let damaged = 0;
  let start = 0;
  while (start < bytes.length) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const stop = feed < 0 ? bytes.length : feed;
    const line = feed < 0 ? undefined : parseSegmentLine(bytes.toString('utf8', start, stop));
    if (line === undefined) damaged += 1;
    else {
      places.set(line.address, {
        file,
        offset: start,
        length: stop + 1 - start,
        digest: line.digest,
      });
    }
    start = stop + 1;
  }
  return damaged;
}

/** A system call may write less than it was given, as on a disk that is nearly full. */
function writeWhole(file: number, bytes: Buffer, position: number): void {
  let written = 0;
  while (written < bytes.length) {
    written += writeSync(file, bytes, written, bytes.length - written, position + written);
  }
}

/** Creates the first free segment: two processes that open the folder at once get two files. */
function createSegment(directory: string, first: number): number {
  for (let index = first; ; index++) {
    const name = `segment-${String(index).padStart(5, '0')}.jsonl`;
    try {
      return openSync(join(directory, name), 'wx+');
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}

function readPayload(place: Place): JsonObject {
  const bytes = Buffer.allocUnsafe(place.length);
  readSync(place.file, bytes, 0, place.length, place.offset);
  const line = parseSegmentLine(bytes.toString('utf8', 0, place.length - 1));
  if (line === undefined)
    throw new Error('a stored payload changed on disk while the run was reading it');
  // The text was made from a JsonObject by canonicalJson, and its digest agrees.
  return JSON.parse(line.text) as JsonObject;
}
