import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { callProgram } from '../fixtures/call-program.js';

const out = mkdtempSync(join(tmpdir(), 'ggmi-cli-compare-'));
let [first, second] = ['', ''];

async function runToy(seed: string): Promise<string> {
  const more = ['--set', 'deployed.resamples=100', '--seed', seed, '--json', '--quiet'];
  const { stdout } = await callProgram([
    'run',
    'toy.yaml',
    '--workers',
    '0',
    '--out',
    out,
    ...more,
  ]);
  // What `run --json` prints.
  return (JSON.parse(stdout) as { readonly runDirectory: string }).runDirectory;
}

describe('ggmi compare', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    first = await runToy('1');
    second = await runToy('2');
  }, 60_000);

  it('prints what differs in the inputs, then in the results', async () => {
    const { exitCode, stdout, stderr } = await callProgram(['compare', first, second]);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout.indexOf('seed   1          2')).toBeGreaterThan(0);
    expect(stdout.indexOf('Held-out loss')).toBeGreaterThan(stdout.indexOf('What differs'));
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('ids are common, but stand for other items');
  });

  it('gives the same as JSON, as Markdown, and as a page with tables', async () => {
    const json = await callProgram(['compare', first, second, '--json']);
    expect(JSON.parse(json.stdout)).toMatchObject({
      format: 1,
      reference: { seed: 1 },
      others: [{ run: { seed: 2 }, inputs: { samePlan: false } }],
    });
    const folder = join(out, 'compared');
    const markdown = await callProgram(['compare', first, second, '--markdown', '--out', folder]);
    expect(markdown.stdout).toMatch(/^### GGMI: /);
    expect(markdown.stderr).toContain(`Page:   ${join(folder, 'comparison.html')}\n`);
    expect(readFileSync(join(folder, 'comparison.html'), 'utf8')).toMatch(/^<!doctype html>/);
    expect(readFileSync(join(folder, 'tables', 'differences.csv'), 'utf8')).toMatch(/^run,mode,/);
    const file = join(out, 'alone.html');
    await callProgram(['compare', first, second, '--json', '--out', file]);
    expect(readFileSync(file, 'utf8')).toMatch(/^<!doctype html>/);
  });

  it('ends with 3 where a gate fails, and with 2 where it names nothing', async () => {
    const gates = ['--fail-if', 'inputs.differences > 0', '--fail-if', 'inputs.otherResults > 0'];
    const gated = await callProgram(['compare', first, second, '--json', ...gates]);
    expect(gated.exitCode).toBe(3);
    expect(gated.stderr).toContain('gate failed: inputs.differences is 1, which is > 0');
    expect(gated.stderr).toContain('gate passed: inputs.otherResults is 0, not > 0');
    const mistaken = await callProgram(['compare', first, second, '--fail-if', 'nothing.here > 0']);
    expect([mistaken.exitCode, mistaken.stdout]).toEqual([2, '']);
    expect(mistaken.stderr).toContain('error GATE_PATH_UNKNOWN');
  });

  it('refuses one run, one run twice, and a folder that is none, without a stack', async () => {
    const faults = [
      [[first], 'COMPARE_TOO_FEW'],
      [[first, first], 'COMPARE_SAME_RUN'],
      [[first, 'nothing-here'], 'RUN_NOT_FOUND'],
    ] as const;
    for (const [folders, code] of faults) {
      const { exitCode, stdout, stderr } = await callProgram(['compare', ...folders]);
      expect(stderr).toContain(`error ${code}`);
      expect(stderr).not.toMatch(/^ +at /m);
      expect([exitCode, stdout]).toEqual([2, '']);
    }
  });

  it('compares the inputs of a run that is not finished', async () => {
    rmSync(join(second, 'summary.json'));
    const { exitCode, stdout } = await callProgram(['compare', first, second]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Of this run no result is compared');
    const gated = await callProgram([
      'compare',
      first,
      second,
      '--fail-if',
      'heldOut.a.difference.lower > 0',
    ]);
    expect(gated.exitCode).toBe(3);
    expect(gated.stderr).toContain('lower is not available: Of this run no result');
  });
});
