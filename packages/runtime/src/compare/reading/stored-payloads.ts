import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import type { JsonObject } from '@ggmi/core';
import { segmentFiles } from '../../cache/read-segment.js';
import { parseSegmentLine } from '../../store/segment-line.js';
import { segmentHeads, type LinePlace } from './segment-heads.js';

/** Payloads of a store that is only read: nothing is locked, made or written. */
export interface StoredPayloads {
  /** The digest that the youngest line of an address names; undefined without one. */
  digest(address: string): string | undefined;
  /** The payload of an address whose digest is the one given; undefined where the store has lost it. */
  read(address: string, digest: string): JsonObject | undefined;
  /** How many bytes the text of a payload has; undefined where the store has lost it. */
  length(address: string, digest: string): number | undefined;
  /** The text of a payload as it stands there, which nobody has checked; undefined where it is lost. */
  bytes(address: string, digest: string): Buffer | undefined;
  close(): void;
}

/** Opens the store of an output folder; a folder without one has no payloads. */
export function storedPayloads(folder: string): StoredPayloads {
  const files = existsSync(folder) ? segmentFiles(folder) : [];
  const segments = files.map((file) => ({ file, heads: segmentHeads(file) }));
  const descriptors = new Map<string, number>();
  const open = (file: string): number => {
    const descriptor = descriptors.get(file) ?? openSync(file, 'r');
    descriptors.set(file, descriptor);
    return descriptor;
  };
  const find = (address: string, digest: string) => {
    const head = `${address} ${digest}`;
    const segment = segments.findLast(({ heads }) => heads.has(head));
    return segment && { file: segment.file, place: segment.heads.get(head)! };
  };
  let digests: ReadonlyMap<string, string> | undefined;
  return {
    digest: (address) => {
      digests ??= new Map(
        segments.flatMap(({ heads }) =>
          [...heads.keys()].map((head): [string, string] => [head.slice(0, 40), head.slice(41)]),
        ),
      );
      return digests.get(address);
    },
    read: (address, digest) => {
      const found = find(address, digest);
      const line =
        found && parseSegmentLine(readBytes(open(found.file), found.place).toString('utf8'));
      // Written by canonicalJson of a JsonObject; its digest agrees.
      return line && (JSON.parse(line.text) as JsonObject);
    },
    length: (address, digest) => {
      const found = find(address, digest);
      return found && found.place.length - HEAD;
    },
    bytes: (address, digest) => {
      const found = find(address, digest);
      return found && readBytes(open(found.file), found.place).subarray(HEAD);
    },
    close: () => {
      for (const descriptor of descriptors.values()) closeSync(descriptor);
    },
  };
}

/** Address and digest, a blank after each. */
const HEAD = 82;

function readBytes(descriptor: number, { offset, length }: LinePlace): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  readSync(descriptor, bytes, 0, length, offset);
  return bytes;
}
