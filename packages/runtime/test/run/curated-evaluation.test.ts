import type { Quantity } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../src/check/check-config.js';
import { fixtures } from '../check/problems-of.js';
import { textConfig } from '../prompts/text-config.js';
import { evaluateWithStore } from './evaluate-with-store.js';

const recorded = { use: '@acme/speaker/sums', options: { size: 20 } };

/** Two recorded generators, the second one without a curator. */
async function evaluated(curator: object, change: object = {}) {
  const data = {
    ...textConfig({
      plugins: ['./plugins/speaker.js', './plugins/keeper.js'],
      generators: { curated: recorded, plain: { ...recorded, curation: [] } },
      curators: { keep: { use: '@acme/keeper/keep', options: curator } },
      curation: ['keep'],
      ...change,
    }),
    prompt: { kind: 'none' },
  } as const;
  const checked = await checkConfig({ data, workingDirectory: fixtures });
  const { result } = await evaluateWithStore(checked);
  const find = (wanted: Partial<Quantity>): Quantity | undefined =>
    result.summary?.quantities.find((each) =>
      Object.entries(wanted).every(([key, value]) => each[key as keyof Quantity] === value),
    );
  return { result, find };
}

describe('an evaluation of curated data', () => {
  it('says what was dropped and why, and trains on what was left', async () => {
    const { find } = await evaluated({ drop: ['sum-3', 'sum-5'] });
    expect(find({ id: 'curation-kept', arm: 'curated' })?.outcome).toMatchObject({
      value: 18 / 20,
      sampleSize: 20,
    });
    const dropped = find({ id: 'curation-dropped', arm: 'curated' });
    expect(dropped).toMatchObject({ source: 'keep', name: 'dropped: told-to' });
    expect(dropped?.outcome).toMatchObject({ value: 2 / 20 });
    expect(find({ id: 'curation-kept', arm: 'plain' })).toBeUndefined();
    expect(find({ id: 'held-out-loss', arm: 'curated' })?.note).toContain('Trained on 18 items');
    expect(find({ id: 'held-out-loss', arm: 'anchors+curated' })?.note).toContain('30 items');
    expect(find({ id: 'held-out-loss', arm: 'plain' })?.note).toContain('Trained on 20 items');
  });

  it('compares the other arms where a curator leaves nothing of one', async () => {
    const { result, find } = await evaluated(
      { drop: 'all' },
      { limits: { onFailure: 'continue' } },
    );
    expect(result.status).toBe('failed');
    expect(find({ id: 'held-out-loss', arm: 'plain' })?.outcome.available).toBe(true);
    expect(find({ id: 'held-out-loss', arm: 'curated' })?.outcome.available).toBe(false);
    expect(find({ id: 'curation-kept', arm: 'curated' })?.outcome).toMatchObject({
      reason: expect.stringContaining('dropped all 20 items (told-to 20)'),
    });
  });

  it('compares mixtures in the share of anchors that was asked for', async () => {
    const deployed = { seeds: 1, resamples: 100, mixtures: [0.25] };
    const { find } = await evaluated({}, { deployed });
    // All 20 synthetic items are three quarters of 26.7: 7 of the 12 anchors.
    const mixed = find({ id: 'held-out-loss', arm: '0.25 anchors+plain' });
    expect(mixed?.note).toContain('Trained on 27 items');
    expect(find({ id: 'probability-best-generator', arm: '0.25 anchors+plain' })).toBeDefined();
  });

  it('finds the held-out items that stand in the data of an arm', async () => {
    const { find, result } = await evaluated({});
    // Of 30 held-out sums the first 20 are those of the generators, the first 12 those of the anchors.
    const overlap = (arm: string) => find({ id: 'held-out-prompt-overlap', arm })?.outcome;
    expect(overlap('plain')).toMatchObject({ value: 20 / 30 });
    expect(overlap('anchors')).toMatchObject({ value: 12 / 30 });
    expect(result.summary?.verdict).toMatchObject({
      available: false,
      reason: expect.stringContaining('not held out'),
    });
  });
});
