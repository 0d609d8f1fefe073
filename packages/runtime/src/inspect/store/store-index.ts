import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isInside, readRange, withFile } from '../files/read-inside.js';
import { digestText } from '../../cells/digest.js';
import { indexLines, type IndexedLine } from './index-lines.js';
import { PAYLOAD_START } from './line-form.js';
import { storeFault } from './store-fault.js';

/** Where a payload stands: key of what was made of it, and how to read it. */
export interface PayloadPlace {
  readonly segment: string;
  /** Of the payload, behind address and digest. */
  readonly offset: number;
  readonly length: number;
  /** Of its text, as its line names it. */
  readonly digest: string;
}

/**
 * The payloads of a store by address, as far as they are written: known by the starts of their lines,
 * none of which is parsed. Nothing is written, locked or held open.
 */
export interface StoreIndex {
  /** Takes in what was written since: costs as much as is new. */
  refresh(): void;
  /** Why it, or a part of it, is not read though it is there. */
  fault(): string | undefined;
  /** Of the youngest payload. */
  place(address: string): PayloadPlace | undefined;
  /** The payload with this digest, which an older one may be; undefined where there is none. */
  version(address: string, digest: string): PayloadVersion | undefined;
  /**
   * Bytes of a payload, all of it where no part is named; undefined where it is not there any more, as
   * after the cache was pruned.
   */
  read(
    address: string,
    part?: { readonly start: number; readonly end: number },
  ): Buffer | undefined;
  /** Several parts of one payload, in one opening of its file. */
  readParts(
    address: string,
    parts: readonly { readonly start: number; readonly end: number }[],
  ): readonly Buffer[] | undefined;
}

/** A payload as it was when somebody noted its digest. */
export interface PayloadVersion {
  /** Bytes. */
  readonly length: number;
  /** A part of them as it stands; undefined where it is not there any more. */
  part(range: { readonly start: number; readonly end: number }): Buffer | undefined;
  /** Undefined where they are not there any more, or are not those of the digest. */
  text(): string | undefined;
}

/** How far a segment has been indexed. */
interface Indexed {
  readonly identity: string;
  readonly end: number;
}

function isSegment(name: string): boolean {
  return /^segment-\d+\.jsonl$/.test(name);
}

/** Opens a store folder; one that is not there yet is empty until it is. */
export function openStoreIndex(folder: string): StoreIndex {
  /** By address the youngest, and every one by address and digest. */
  let places = new Map<string, PayloadPlace>();
  let indexed = new Map<string, Indexed>();

  const note = (segment: string, { address, digest, offset, length }: IndexedLine): void => {
    const place = { segment, offset, length, digest };
    places.set(address, place);
    places.set(`${address} ${digest}`, place);
  };

  /** @returns whether the segment only grew. */
  const takeIn = (name: string): boolean =>
    withFile({ path: join(folder, name), folder }, ({ descriptor, size, identity }) => {
      const before = indexed.get(name);
      if (before !== undefined && (before.identity !== identity || before.end > size)) return false;
      const end = indexLines(descriptor, { from: before?.end ?? 0, to: size }, (line) =>
        note(name, line),
      );
      indexed.set(name, { identity, end });
      return true;
    }) ?? !indexed.has(name);

  const refresh = (): void => {
    const names = segmentNames(folder);
    const isWhole = [...indexed.keys()].every((name) => names.includes(name));
    if (isWhole && names.every(takeIn)) return;
    // A segment went or was written anew, as when the cache is pruned.
    places = new Map();
    indexed = new Map();
    names.forEach(takeIn);
  };

  const readAt = (
    place: PayloadPlace,
    address: string,
    parts: Parameters<StoreIndex['readParts']>[1],
  ): readonly Buffer[] | undefined =>
    withFile({ path: join(folder, place.segment), folder }, ({ descriptor }) => {
      const lineStart = place.offset - PAYLOAD_START;
      const head = readRange(descriptor, { offset: lineStart, length: address.length });
      if (head.toString('latin1') !== address) return undefined;
      const read = parts.map(({ start, end }) =>
        readRange(descriptor, { offset: place.offset + start, length: end - start }),
      );
      return read.every((bytes, index) => bytes.length === parts[index]!.end - parts[index]!.start)
        ? read
        : undefined;
    });

  const version: StoreIndex['version'] = (address, digest) => {
    const place = places.get(`${address} ${digest}`);
    if (place === undefined) return undefined;
    const { length } = place;
    const part: PayloadVersion['part'] = (range) => readAt(place, address, [range])?.[0];
    const text = (): string | undefined => {
      const found = part({ start: 0, end: length })?.toString('utf8');
      return found !== undefined && digestText(found) === digest ? found : undefined;
    };
    return { length, part, text };
  };

  return {
    refresh,
    fault: () => storeFault(folder, isSegment),
    place: (address) => places.get(address),
    version,
    readParts(address, parts) {
      const place = places.get(address);
      return place && readAt(place, address, parts);
    },
    read(address, part) {
      const place = places.get(address);
      return place && readAt(place, address, [part ?? { start: 0, end: place.length }])?.[0];
    },
  };
}

/** Oldest first: of two payloads at one address the younger counts. */
function segmentNames(folder: string): readonly string[] {
  if (!isInside(folder, join(folder, '..'))) return [];
  return readdirSync(folder).filter(isSegment).toSorted();
}
