import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderBlocks } from '@ggmi/report';
import { checkConfig, runEvaluation } from '@ggmi/runtime';
import { afterAll, describe, expect, it } from 'vitest';
import { contestCsv } from '../../src/contest/contest-csv.js';
import { generatorsContest } from '../../src/generators/generators-contest.js';
import { readGeneratorContest, runGenerators } from '../../src/generators/run-generators.js';
import { quietExecution } from '../contest/quiet-execution.js';

const outputDirectory = mkdtempSync(join(tmpdir(), 'ggmi-generators-'));
afterAll(() => rmSync(outputDirectory, { recursive: true }));

const workingDirectory = join(import.meta.dirname, '../fixtures');
const config = 'known-truth.yaml';
const execution = quietExecution(outputDirectory);

async function run(
  more: {
    readonly seeds?: readonly number[];
    readonly generators?: readonly string[];
    readonly overrides?: readonly string[];
  } = {},
) {
  const task = { config, overrides: [], workingDirectory, ...more };
  return runGenerators(await readGeneratorContest(task), execution);
}

describe('a benchmark of generators', { timeout: 30_000 }, () => {
  it('puts the law of the anchors above another one, and does not separate its two copies', async () => {
    const { status, result } = await run({ seeds: [0, 1, 2, 3, 4] });
    expect(status).toBe('complete');
    const [ranking] = result.rankings;
    expect(ranking?.notSeparated.map((group) => group.toSorted())).toEqual([['copy', 'same']]);
    expect(ranking?.places.map(({ place }) => place)).toEqual([
      { from: 1, to: 2 },
      { from: 1, to: 2 },
      { from: 3, to: 3 },
    ]);
    expect(ranking?.places.at(-1)).toMatchObject({ name: 'skewed', probabilityBest: 0 });
    expect(ranking?.blocks).toBe('seeds');
    expect(result.rows.at(-1)).toMatchObject({
      generator: 'skewed',
      trainedOn: [40, 40, 40, 40, 40],
    });
    for (const row of result.rows) {
      // ΔI is eight times the entropy of a word; seeds vary, so the interval is of Student's t.
      const gain = row.informationGain;
      const law =
        row.generator === 'skewed'
          ? [0.02, 0.03, 0.05, 0.1, 0.4, 0.4]
          : [0.4, 0.3, 0.1, 0.1, 0.05, 0.05];
      const truth = -8 * law.reduce((sum, p) => sum + p * Math.log(p), 0);
      // Four standard errors: a word's −ln P has a standard deviation below 1, of 5 · 40 · 8 words.
      expect(gain.available && Math.abs(gain.value - truth)).toBeLessThan(
        4 * 8 * Math.sqrt(1 / 1600),
      );
    }
  });

  it('does not separate a generator from itself', async () => {
    const twin =
      'generators.twin={"use":"@ggmi/backend-toy/word-draws","count":40,"options":{"words":["ab","ba","cd","dc","ef","fe"],"probabilities":[0.4,0.3,0.1,0.1,0.05,0.05],"length":8}}';
    const { result } = await run({ generators: ['same', 'twin'], overrides: [twin] });
    const [ranking] = result.rankings;
    expect(ranking?.places.map(({ probabilityBest }) => probabilityBest)).toEqual([0.5, 0.5]);
    expect(ranking?.notSeparated).toEqual([['same', 'twin']]);
    expect(ranking?.pairs[0]).toMatchObject({ difference: 0, pValue: 1, separated: false });
  });

  it('gives the numbers of the evaluation of all generators together', async () => {
    const { result } = await run();
    const checked = await checkConfig({ path: config, workingDirectory });
    const whole = await runEvaluation({ checked, ...execution });
    for (const { generator, heldOutLoss, minusAnchors } of result.rows) {
      const found = (versus?: string) =>
        whole.summary?.quantities.find(
          (each) =>
            each.arm === generator &&
            each.versus === versus &&
            each.id === (versus === undefined ? 'held-out-loss' : 'loss-difference'),
        )?.outcome;
      const [loss, difference] = [found(), found('anchors')];
      // Sums of forty losses in another order: their last bits.
      expect(
        heldOutLoss.available && loss?.available && heldOutLoss.value - loss.value,
      ).toBeCloseTo(0, 12);
      expect(
        minusAnchors.available && difference?.available && minusAnchors.value - difference.value,
      ).toBeCloseTo(0, 12);
    }
  });

  it('goes on where a generator fails, and says why it has no place', async () => {
    const broken =
      'generators.broken={"use":"@ggmi/backend-recorded/jsonl","options":{"file":"no-such-file.jsonl","fields":{"response":"text"}}}';
    const plugin = 'plugins=["@ggmi/backend-toy","@ggmi/backend-recorded","@ggmi/trainer-ngram"]';
    const outcome = await run({
      generators: ['broken', 'same', 'skewed'],
      overrides: [plugin, broken],
    });
    const { result } = outcome;
    expect(outcome.status).toBe('failed');
    expect(result.rows.map(({ generator }) => generator)).toEqual(['same', 'skewed', 'broken']);
    expect(result.rows.at(-1)?.unranked).toContain('no-such-file.jsonl');
    expect(result.rankings[0]?.places.map(({ name }) => name)).toEqual(['same', 'skewed']);
  });

  it('gives no place to data that hold the held-out set', async () => {
    const one = {
      use: '@ggmi/backend-toy/word-draws',
      options: { words: ['greenhouse'], length: 8 },
    };
    const { result } = await run({
      generators: ['same', 'leaky', 'skewed'],
      overrides: [
        `heldOut=${JSON.stringify({ ...one, count: 5 })}`,
        `generators.leaky=${JSON.stringify({ ...one, count: 5 })}`,
      ],
    });
    expect(result.rows.at(-1)).toMatchObject({ generator: 'leaky' });
    expect(result.rows.at(-1)?.unranked).toContain('not held out');
    expect(result.rankings[0]?.places).toHaveLength(2);
  });

  it('shows one table, and writes every number as a line', async () => {
    const { result } = await run();
    const { blocks, numbers } = generatorsContest(result);
    const text = renderBlocks(blocks, { width: 100, color: false, unicode: true });
    expect(text).toMatch(/^── Generators on known-truth, seed 0/);
    expect(text).toContain('One seed judges these data');
    expect(blocks.filter(({ type }) => type === 'table')).toHaveLength(2);
    expect(text.split('\n').every((line) => line.length <= 100)).toBe(true);
    const lines = contestCsv(numbers).split('\r\n');
    expect(lines[0]).toBe('contestant,quantity,about,value,unit,lower,upper,reason');
    const quantities = new Set(lines.slice(1).map((line) => line.split(',')[1]));
    expect(quantities).toContain('held_out_loss');
    expect(quantities).toContain('probability_best');
  });

  it('refuses a name that the config does not have, and a sweep', async () => {
    await expect(run({ generators: ['same', 'none'] })).rejects.toMatchObject({
      code: 'GENERATOR_UNKNOWN',
      next: 'It has skewed, same, copy.',
    });
    const sweep = 'sweep={"size":{"anchors.count":[20,40]}}';
    await expect(run({ overrides: [sweep] })).rejects.toMatchObject({ code: 'CONTEST_SWEPT' });
  });
});
