import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/record/plan-file.js';

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
});
