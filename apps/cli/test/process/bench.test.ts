import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { callProgram } from '../fixtures/call-program.js';
import { runCli } from '../fixtures/run-cli.js';

const out = mkdtempSync(join(tmpdir(), 'ggmi-cli-bench-'));
afterAll(() => rmSync(out, { recursive: true }));

const small = ['--tasks', 'dense-2+2,2-pair-2+2', '--seeds', '0-1', '--rows', '200'];
const estimators = ['bench', 'estimators', ...small, '--out', out, '--no-intervals'];

/** What `--json` prints, as far as the tests read it. */
interface Printed {
  readonly inputs: { readonly seeds: readonly number[] };
  readonly readings: readonly unknown[];
  readonly rows: readonly { readonly estimator: string }[];
}

describe('ggmi bench', { timeout: 60_000 }, () => {
  it('estimators prints a result as data, says where it lies, and computes nothing twice', async () => {
    const only = ['--estimators', 'copula'];
    const first = await callProgram([...estimators, ...only, '--workers', '0', '--json']);
    const printed = JSON.parse(first.stdout) as Printed;
    expect(printed.inputs.seeds).toEqual([0, 1]);
    expect(printed.readings).toHaveLength(4);
    expect(printed.rows.map(({ estimator }) => estimator)).toEqual(['copula', 'copula']);
    const [, file = ''] = /^Result: (.+)$/m.exec(first.stderr) ?? [];
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(printed);
    const again = await runCli([...estimators, ...only, '--workers', '2']);
    expect(again.stderr).toContain('4 cells planned, 4 of them done already');
    expect(again.stdout).toContain('Estimators of nats at 200 rows');
    expect([first.exitCode, again.exitCode]).toEqual([0, 0]);
  });

  it('estimators takes plugins and ids in place of a list', async () => {
    const given = ['--plugins', '@ggmi/estimator-gaussian'];
    const id = '@ggmi/estimator-gaussian/log-det';
    const only = ['--estimators', id, '--workers', '0', '--json'];
    const { stdout } = await callProgram([...estimators, ...given, ...only]);
    expect((JSON.parse(stdout) as Printed).rows[0]?.estimator).toBe('log-det');
  });

  it('estimators lists every problem of a list at once', async () => {
    const list = join(out, 'list.yaml');
    writeFileSync(
      list,
      "version: 1\nplugins: ['nowhere-plugin']\nestimators: { A: { use: x } }\ntrainer: {}\n",
    );
    const { exitCode, stderr } = await callProgram(['bench', 'estimators', list]);
    expect(stderr).toMatch(/list\.yaml has \d problems/);
    expect(stderr).toContain('PLUGIN_NOT_INSTALLED');
    expect(stderr).toContain('KEY_UNKNOWN');
    expect(exitCode).toBe(2);
  });

  it('compare says that nothing differs between a result and itself', async () => {
    const { stderr } = await callProgram([
      ...estimators,
      '--estimators',
      'copula',
      '--workers',
      '0',
    ]);
    const [, file = ''] = /^Result: (.+)$/m.exec(stderr) ?? [];
    const { exitCode, stdout } = await callProgram(['bench', 'compare', file, file]);
    expect(stdout).toContain('Nothing: same tasks, seeds, estimators and machine.');
    expect(stdout).toContain('All values of 2 rows are the same, to the last bit.');
    expect(exitCode).toBe(0);
  });

  it('speed measures each cell in a process of its own', async () => {
    const cell = ['--cells', 'ksg1-1+1-500,em-2-50', '--repetitions', '1', '--quiet'];
    const { exitCode, stdout, stderr } = await runCli(['bench', 'speed', ...cell, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      rows: [
        { cell: 'ksg1-1+1-500', own: { state: 'measured', repetitions: 1 }, ratio: null },
        { cell: 'em-2-50', own: { state: 'measured' } },
      ],
    });
    expect([exitCode, stderr]).toEqual([0, '']);
  });

  it('coverage holds intervals against the truth of a config', async () => {
    const args = ['bench', 'coverage', 'toy.yaml', '--seeds', '1,2', '--json'];
    const { exitCode, stdout } = await runCli(args);
    expect(JSON.parse(stdout)).toMatchObject({ name: 'toy', level: 0.9 });
    expect(exitCode).toBe(0);
  });

  it('startup times the program itself', async () => {
    const startup = await runCli(['bench', 'startup', 'toy.yaml', '--repetitions', '1', '--json']);
    expect(JSON.parse(startup.stdout)).toMatchObject({
      rows: [{ command: 'ggmi --help' }, { command: 'ggmi check toy.yaml', state: 'measured' }],
    });
  });
});
