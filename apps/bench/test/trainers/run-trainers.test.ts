import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderBlocks } from '@ggmi/report';
import { afterAll, describe, expect, it } from 'vitest';
import { trainersContest } from '../../src/trainers/trainers-contest.js';
import { runTrainers } from '../../src/trainers/run-trainers.js';
import { readTrainerContest } from '../../src/trainers/trainer-contest.js';
import { quietExecution } from '../contest/quiet-execution.js';

const outputDirectory = mkdtempSync(join(tmpdir(), 'ggmi-trainers-'));
afterAll(() => rmSync(outputDirectory, { recursive: true }));

const workingDirectory = join(import.meta.dirname, '../fixtures');
const kneserNey = (options: object) => ({ use: '@ggmi/trainer-ngram/kneser-ney', options });
/** `short` sees one byte at a time, `again` is the config's own trainer, `words` counts words. */
const others = {
  short: kneserNey({ base: 'empty', order: 1 }),
  again: kneserNey({ base: 'empty' }),
  words: kneserNey({ unit: 'word' }),
};

async function run(more: { readonly trainers?: readonly string[]; readonly arm?: string } = {}) {
  const contest = await readTrainerContest({
    config: 'known-truth.yaml',
    overrides: [
      `postTrainers=${JSON.stringify(others)}`,
      'estimators={"ld-cmi":{"use":"@ggmi/estimator-supersample/ld-cmi-logistic"}}',
      'readings={"matched":{"type":"supersample","runs":4,"pairs":10,"estimators":["ld-cmi"]}}',
    ],
    workingDirectory,
    arm: 'anchors',
    ...more,
  });
  return runTrainers(contest, quietExecution(outputDirectory));
}

describe('a benchmark of post-trainers', { timeout: 30_000 }, () => {
  it('ranks by nats per byte, and does not separate a trainer from itself', async () => {
    const { status, result } = await run();
    expect(status).toBe('complete');
    const [ranking] = result.rankings;
    expect(result.rankings).toHaveLength(1);
    expect(ranking?.scale).toBe('nats/byte');
    // One byte at a time knows no word: it costs about ln 7 of the seven signs, words far less.
    expect(ranking?.places.at(-1)?.name).toBe('short');
    expect(ranking?.notSeparated).toEqual([['trainer', 'again']]);
  });

  it('holds no loss in a unit of its own against another trainer', async () => {
    const { result } = await run();
    const words = result.rows.find(({ trainer }) => trainer === 'words');
    expect(words).toMatchObject({ scale: null });
    expect(words?.unranked).toContain('on a scale of its own');
    const arm = words?.arms.find((each) => each.arm === 'anchors');
    expect(arm?.comparable.available).toBe(false);
    expect(arm?.own).toMatchObject({ available: true, unit: 'loss' });
    const text = renderBlocks(trainersContest(result).blocks, {
      width: 100,
      color: false,
      unicode: true,
    });
    expect(text).toContain('"Own loss" is on a scale');
    expect(text).toMatch(/scale of losses.+its own/);
  });

  it('gives what every trainer keeps of its data, in nats', async () => {
    const { result } = await run({ trainers: ['trainer', 'words'] });
    for (const { information } of result.rows) {
      const ids = new Set(information.map(({ id }) => id));
      expect([...ids]).toEqual(['mutual-information', 'ggmi-ld']);
    }
  });

  it('takes component ids, and ranks by any arm', async () => {
    const { result } = await run({
      trainers: ['trainer', '@ggmi/trainer-ngram/kneser-ney'],
      arm: 'anchors+same',
    });
    expect(result.rows.map(({ trainer }) => trainer)).toContain('@ggmi/trainer-ngram/kneser-ney');
    const place = result.rankings[0]?.places[0];
    const own = result.rows.find(({ trainer }) => trainer === place?.name);
    const arm = own?.arms.find((each) => each.arm === 'anchors+same');
    expect(arm?.comparable.available && arm.comparable.value).toBeCloseTo(
      place?.meanLoss ?? NaN,
      12,
    );
  });

  it('refuses a name and an arm that are not there', async () => {
    await expect(run({ trainers: ['none'] })).rejects.toMatchObject({ code: 'TRAINER_UNKNOWN' });
    await expect(run({ arm: 'none' })).rejects.toMatchObject({ code: 'ARM_UNKNOWN' });
    await expect(run({ trainers: ['@ggmi/trainer-ngram/none'] })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
    });
  });
});
