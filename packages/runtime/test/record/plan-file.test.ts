import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlan, writePlan } from '../../src/record/plan-file.js';

const cell = { address: 'a', type: 't', label: 'l', roles: {}, parameters: {}, inputs: [] };

describe('reading a plan', () => {
  it('gives the cells in their order, the first of two of an address, and nothing else', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'ggmi-plan-')), 'plan.jsonl');
    const lines = [
      { ...cell, address: 'b' },
      { ...cell, roles: { estimator: true } },
      { ...cell, inputs: 'b' },
      cell,
      { ...cell, address: 'b', label: 'again' },
      [],
      null,
    ];
    writeFileSync(file, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n{"address":"c`);
    expect(readPlan(file)).toEqual([{ ...cell, address: 'b' }, cell]);
  });

  it('gives back the points of a sweep that a cell was written with, their axes in order', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'ggmi-plan-')), 'plan.jsonl');
    const low = { mode: 'exact', panel: 'curves', at: { noise: 0.5, K: 2 } };
    const high = { mode: 'exact', panel: 'curves', at: { noise: 0.5, K: 3 } };
    const cells = [
      { ...cell, points: [high] },
      { ...cell, address: 'b', points: [low, high] },
      { ...cell, address: 'c' },
    ];
    writePlan(file, cells);
    const read = readPlan(file);
    expect(read).toEqual(cells);
    expect(Object.keys(read[0]!.points![0]!.at)).toEqual(['noise', 'K']);
    expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(5);
  });

  it('leaves out points that no run has written', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'ggmi-plan-')), 'plan.jsonl');
    const points = [{ at: { K: 2 } }, { at: 2 }, { at: { K: [] } }, { at: {}, mode: 1 }, null, 'x'];
    const lines = [
      { points },
      { ...cell, points: [0, 1, 2, 3, 4, 5, 6, -1, 0.5, '__proto__', 'length'] },
      { ...cell, address: 'b', points: 'all' },
      { ...cell, address: 'c', points: { 0: 0 } },
    ];
    writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    expect(readPlan(file)).toEqual([
      { ...cell, points: [{ at: { K: 2 } }] },
      { ...cell, address: 'b' },
      { ...cell, address: 'c' },
    ]);
  });
});
