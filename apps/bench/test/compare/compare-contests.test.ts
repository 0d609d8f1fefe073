import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderBlocks } from '@ggmi/report';
import { afterAll, describe, expect, it } from 'vitest';
import { compareContests } from '../../src/compare/compare-contests.js';
import { contestComparisonBlocks } from '../../src/compare/contest-comparison-blocks.js';
import { readResult } from '../../src/compare/read-result.js';
import { writeContest } from '../../src/contest/write-contest.js';
import { generatorsContest } from '../../src/generators/generators-contest.js';
import { readGeneratorContest, runGenerators } from '../../src/generators/run-generators.js';
import { quietExecution } from '../contest/quiet-execution.js';

const outputDirectory = mkdtempSync(join(tmpdir(), 'ggmi-compare-contests-'));
afterAll(() => rmSync(outputDirectory, { recursive: true }));

async function resultOf(overrides: readonly string[] = []) {
  const contest = await readGeneratorContest({
    config: 'known-truth.yaml',
    overrides,
    workingDirectory: join(import.meta.dirname, '../fixtures'),
    generators: ['same', 'skewed'],
  });
  return (await runGenerators(contest, quietExecution(outputDirectory))).result;
}

describe('two results of one contest', { timeout: 20_000 }, () => {
  it('are written, read back and found to be the same', async () => {
    const result = await resultOf();
    const files = writeContest(outputDirectory, generatorsContest(result));
    expect(readResult(files.json)).toEqual(result);
    expect(readFileSync(files.csv, 'utf8')).toMatch(/^contestant,quantity,about,value/);
    expect(readFileSync(files.report, 'utf8')).toContain('Generators on known-truth');
    const comparison = compareContests(result, result);
    expect(comparison).toMatchObject({ inputs: [], changed: [] });
    expect(comparison.shared).toBeGreaterThan(10);
  });

  it('say first what differs in their inputs, then every number that does, but no time', async () => {
    const a = await resultOf();
    const b = await resultOf(['generators.skewed.options.length=9']);
    const { inputs, changed } = compareContests(a, b);
    expect(inputs).toEqual([{ path: 'contestants.skewed.options.length', a: '8', b: '9' }]);
    const about = changed.map(({ contestant, quantity }) => `${contestant} ${quantity}`);
    expect(about).toContain('skewed held_out_loss');
    expect(about).not.toContain('same held_out_loss');
    expect(about.join(' ')).not.toMatch(/ms\b/i);
    const text = renderBlocks(contestComparisonBlocks({ inputs, changed, shared: 9 }), {
      width: 100,
      color: false,
      unicode: true,
    });
    expect(text).toContain('contestants.skewed.options.length');
  });
});
