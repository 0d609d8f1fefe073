import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CellFailure, RunSummary } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { writeResults, writeSummary } from '../../src/record/write-results.js';
import { memoryCellStore } from '../../src/store/memory-cell-store.js';
import { cellOf } from '../cells/cell-of.js';

const folder = mkdtempSync(join(tmpdir(), 'ggmi-results-'));

function written(addresses: readonly string[]): string {
  const store = memoryCellStore();
  store.write('b', { z: 1, a: [0.1, 1e21] });
  store.write('c', { value: 3 });
  const failure: CellFailure = { cell: 'a', label: 'A', code: 'BROKEN', message: 'It broke.' };
  const failures = new Map([['a', failure]]);
  // Estimates stand in the results; a draw stands there by its digest.
  const cells = addresses.map((address) => ({
    ...cellOf(address),
    type: address === 'b' ? 'estimate-mi' : 'draw-examples',
  }));
  const file = join(folder, 'results.jsonl');
  writeResults(file, cells, { store, failures });
  return readFileSync(file, 'utf8');
}

describe('results.jsonl', () => {
  it('has one canonical line per cell, sorted by address', () => {
    const text = written(['c', 'a', 'b']);
    expect(text.replaceAll(/"digest":"[0-9a-f]{40}"/g, '"digest":"…"').split('\n')).toEqual([
      '{"cell":"a","code":"BROKEN","message":"It broke.","outcome":"failed","type":"draw-examples"}',
      '{"cell":"b","digest":"…","outcome":"succeeded","payload":{"a":[0.1,1e+21],"z":1},"type":"estimate-mi"}',
      '{"cell":"c","digest":"…","outcome":"succeeded","type":"draw-examples"}',
      '',
    ]);
  });

  it('is the same whatever the order in which cells were planned', () => {
    expect(written(['a', 'b', 'c'])).toBe(written(['c', 'b', 'a']));
  });

  it('leaves no unfinished file beside it', () => {
    written(['b']);
    expect(readdirSync(folder)).toEqual(['results.jsonl']);
  });
});

describe('summary.json', () => {
  const summary: RunSummary = {
    name: 'small',
    seed: 0,
    planDigest: 'd',
    verdict: { available: false, reason: 'none asked for' },
    quantities: [],
    cells: { planned: 0, succeeded: 0, failed: [] },
  };

  it('is canonical, and refuses a number that is not finite', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'ggmi-summary-')), 'summary.json');
    writeSummary(file, summary);
    expect(readFileSync(file, 'utf8')).toBe(
      '{"cells":{"failed":[],"planned":0,"succeeded":0},"name":"small","planDigest":"d","quantities":[],"seed":0,"verdict":{"available":false,"reason":"none asked for"}}\n',
    );
    expect(() => writeSummary(file, { ...summary, seed: Number.NaN })).toThrowError(/NaN/);
  });
});
