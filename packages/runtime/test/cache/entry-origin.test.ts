import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pruneCache } from '../../src/cache/prune-cache.js';
import { surveyCache } from '../../src/cache/survey-cache.js';
import { digestText } from '../../src/cells/digest.js';
import { openFileCellStore } from '../../src/store/file-cell-store.js';

let output: string;
beforeEach(() => {
  output = mkdtempSync(join(tmpdir(), 'ggmi-origin-'));
  const draw = { promptId: 'p', draw: 0, outcome: 'generated' };
  write('generations', {
    old: draw,
    free: { ...draw, origin: free },
    'free again': { ...draw, outcome: 'failed', origin: free },
    cool: { ...draw, origin: cool },
    score: { score: -1, origin: cool },
  });
  write('store', { cell: { free: true } });
});
afterEach(() => rmSync(output, { recursive: true }));

const free = { role: 'generators.free', component: '@acme/wire/wire', model: 'small' };
const cool = { role: 'generators.cool', component: '@acme/wire/wire', model: 'large' };

function write(part: string, payloads: Readonly<Record<string, object>>): void {
  const store = openFileCellStore(join(output, part), { ignoreOld: false });
  for (const [name, payload] of Object.entries(payloads)) {
    store.write(digestText(name), { ...payload });
  }
  store.close();
}

function kept(): readonly string[] {
  const store = openFileCellStore(join(output, 'generations'), { ignoreOld: false });
  const names = ['old', 'free', 'free again', 'cool', 'score'];
  const left = names.filter((name) => store.has(digestText(name)));
  store.close();
  return left;
}

describe('answers that say where they came from', () => {
  it('are counted by component and model; draws apart from scores', () => {
    const [generations] = surveyCache(output).parts;
    expect(generations!.segments[0]).toMatchObject({
      entries: 5,
      draws: { generated: 3, failed: 1, prompts: 1 },
      origins: [{ entries: 1 }, { origin: cool, entries: 2 }, { origin: free, entries: 2 }],
    });
  });

  it.each([
    ['free', ['old', 'cool', 'score']],
    ['generators.cool', ['old', 'free', 'free again']],
    ['small', ['old', 'cool', 'score']],
    ['@acme/wire/wire', ['old']],
    ['wire', ['old', 'free', 'free again', 'cool', 'score']],
  ])('are pruned by %s, and neither older ones nor cells', (generator, left) => {
    const parts = ['generations', 'store'] as const;
    const { entries } = pruneCache({ output, parts, generator, mode: 'remove' });
    expect(kept()).toEqual(left);
    expect(entries).toBe(5 - left.length);
  });
});
