import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestText } from '../../src/cells/digest.js';
import { openFileCellStore } from '../../src/store/file-cell-store.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ggmi-store-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (ignoreOld = false) => openFileCellStore(folder, { ignoreOld });
const first = digestText('first');
const second = digestText('second');

describe('a file store', () => {
  it('reads back what it wrote, in this process and in the next', () => {
    const store = open();
    store.write(first, { values: [0.1 + 0.2, -1e-300], text: 'zwölf\n\u2028' });
    expect(store.read(first)).toEqual({ values: [0.1 + 0.2, -1e-300], text: 'zwölf\n\u2028' });
    store.close();
    const reopened = open();
    expect(reopened.read(first)).toEqual({ values: [0.1 + 0.2, -1e-300], text: 'zwölf\n\u2028' });
    reopened.close();
  });

  it('never rewrites an address', () => {
    const store = open();
    store.write(first, { draw: 1 });
    store.write(first, { draw: 2 });
    expect(store.read(first)).toEqual({ draw: 1 });
    store.close();
  });

  it('passes over a line that a kill cut short, and says so', () => {
    const store = open();
    store.write(first, { draw: 1 });
    store.write(second, { draw: 2 });
    store.close();
    const segment = join(folder, readdirSync(folder)[0]!);
    const text = readFileSync(segment, 'utf8');
    writeFileSync(segment, text.slice(0, -4));
    const reopened = open();
    expect(reopened.has(first)).toBe(true);
    expect(reopened.has(second)).toBe(false);
    expect(reopened.damagedLines).toBe(1);
    reopened.write(second, { draw: 2 });
    reopened.close();
    const again = open();
    expect(again.read(second)).toEqual({ draw: 2 });
    again.close();
  });

  it('refuses a line whose payload was altered', () => {
    const store = open();
    store.write(first, { draw: 1 });
    store.close();
    const segment = join(folder, readdirSync(folder)[0]!);
    writeFileSync(segment, readFileSync(segment, 'utf8').replace('"draw":1', '"draw":7'));
    const reopened = open();
    expect(reopened.has(first)).toBe(false);
    reopened.close();
  });

  it('gives two processes that open it at once a segment each', () => {
    const one = open();
    const two = open();
    one.write(first, { by: 'one' });
    two.write(second, { by: 'two' });
    one.close();
    two.close();
    expect(readdirSync(folder)).toHaveLength(2);
    const both = open();
    expect([both.has(first), both.has(second)]).toEqual([true, true]);
    both.close();
  });

  it('gives the younger of two payloads at one address, as a fresh run leaves them', () => {
    const store = open();
    store.write(first, { draw: 1 });
    store.close();
    const fresh = open(true);
    fresh.write(first, { draw: 2 });
    fresh.close();
    const reopened = open();
    expect(reopened.read(first)).toEqual({ draw: 2 });
    reopened.close();
  });

  it('leaves earlier payloads alone when asked to start afresh', () => {
    const store = open();
    store.write(first, { draw: 1 });
    store.close();
    appendFileSync(join(folder, 'notes.txt'), 'not a segment');
    const fresh = open(true);
    expect(fresh.has(first)).toBe(false);
    fresh.close();
  });
});
