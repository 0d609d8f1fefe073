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
      const head = `${address} ${digest}`;
      const segment = segments.findLast(({ heads }) => heads.has(head));
      return segment && readLine(open(segment.file), segment.heads.get(head)!);
    },
    close: () => {
      for (const descriptor of descriptors.values()) closeSync(descriptor);
    },
  };
}

function readLine(descriptor: number, { offset, length }: LinePlace): JsonObject | undefined {
  const bytes = Buffer.allocUnsafe(length);
  readSync(descriptor, bytes, 0, length, offset);
  const line = parseSegmentLine(bytes.toString('utf8'));
  // Written by canonicalJson of a JsonObject; its digest agrees.
  return line && (JSON.parse(line.text) as JsonObject);
}
