import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { digestText } from '../../../src/cells/digest.js';
import { openStoreIndex } from '../../../src/inspect/store/store-index.js';
import { openFileCellStore } from '../../../src/store/file-cell-store.js';

const address = digestText('a cell');
const textOf = (draw: number): string => `{"draw":${draw}}`;
let folder: string;

/** Writes a payload in a segment of its own. */
function write(draw: number): void {
  const store = openFileCellStore(folder, { ignoreOld: true });
  store.write(address, { draw });
  store.close();
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ggmi-index-'));
  write(1);
  write(2);
});

describe('the index of a store', () => {
  it('finds the youngest payload of an address, and an older one by its digest', () => {
    const index = openStoreIndex(folder);
    index.refresh();
    expect(index.read(address)?.toString()).toBe(textOf(2));
    expect(index.place(address)?.digest).toBe(digestText(textOf(2)));
    expect(index.version(address, digestText(textOf(1)))?.text()).toBe(textOf(1));
    expect(index.version(address, digestText(textOf(3)))).toBeUndefined();
  });

  it('gives no text that its digest does not hold', () => {
    const segment = join(folder, 'segment-00001.jsonl');
    writeFileSync(segment, readFileSync(segment, 'utf8').replace('"draw":2', '"draw":5'));
    const index = openStoreIndex(folder);
    index.refresh();
    expect(index.read(address)?.toString()).toBe(textOf(5));
    expect(index.version(address, digestText(textOf(2)))?.text()).toBeUndefined();
  });
});
