import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { callProgram } from '../fixtures/call-program.js';
import { runCli } from '../fixtures/run-cli.js';

const out = mkdtempSync(join(tmpdir(), 'ggmi-cli-run-'));
afterAll(() => rmSync(out, { recursive: true }));

const run = (folder: string, ...more: readonly string[]) =>
  ['run', 'toy.yaml', '--workers', '0', '--out', join(out, folder), ...more] as const;

describe('ggmi run', { timeout: 60_000 }, () => {
  it('puts the main numbers on stdout, the rest on stderr, and report prints them again, in colour or ASCII', async () => {
    const first = await runCli(run('plain'));
    expect(first.exitCode).toBe(0);
    expect(first.stdout).toMatch(/^No verdict: /);
    expect(first.stdout).toContain('log-det');
    expect(first.stderr).toMatch(/^\d+ cells planned\n/);
    const folder = /^Run folder: +(.*)$/m.exec(first.stderr)?.[1] ?? '';
    const again = await callProgram(['report', '--brief', folder]);
    const page = join(folder, 'report.html');
    expect(again).toEqual({ exitCode: 0, stdout: first.stdout, stderr: `\nReport:  ${page}\n` });
    expect(first.stderr).toContain(`Full report: ${page}\n`);
    expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>/);

    const full = await callProgram(['report', folder]);
    const file = /^As text: +(.*)$/m.exec(first.stderr)?.[1] ?? '';
    expect(first.stdout).toContain('further numbers stand in the full report');
    expect(full.stdout).toBe(readFileSync(file, 'utf8'));
    expect(full.stdout).toContain('entropy that curation adds');

    const tables = join(out, 'written');
    const gated = await callProgram([
      'report',
      '--markdown',
      '--tables',
      '--out',
      tables,
      folder,
      '--fail-if',
      'cells.failed > 0',
      '--fail-if',
      'cells.failed == 0',
    ]);
    expect(gated.exitCode).toBe(3);
    expect(gated.stdout).toMatch(/^### GGMI: toy\n/);
    expect(gated.stderr).toContain('gate passed: cells.failed is 0, not > 0');
    expect(gated.stderr).toContain('gate failed: cells.failed is 0, which is == 0');
    expect(readFileSync(join(tables, 'tables', 'numbers.csv'), 'utf8')).toMatch(/^section,id,/);
    expect(gated.stderr).toContain(`Report:  ${join(tables, 'report.html')}\n`);
    expect(readFileSync(join(tables, 'report.html'), 'utf8')).toMatch(/^<!doctype html>/);
    const mistaken = await callProgram([
      'report',
      folder,
      '--fail-if',
      'heldOut.gpt.loss.value > 0',
    ]);
    expect([mistaken.exitCode, mistaken.stdout]).toEqual([2, '']);
    expect(mistaken.stderr).toContain('error GATE_PATH_UNKNOWN');

    const colored = await runCli(['report', folder], { environment: { FORCE_COLOR: '1' } });
    expect(first.stdout).not.toContain('\x1b');
    expect(colored.stdout).toContain('\x1b[');
    const ascii = await runCli(['report', folder], { environment: { LC_ALL: 'C' } });
    expect(first.stdout).not.toMatch(/^[\x20-\x7e\n]*$/);
    expect(ascii.stdout).toMatch(/^[\x20-\x7e\n]*$/);
  });

  it('gives outcome and summary as JSON, and nothing else where it is to be quiet', async () => {
    const { exitCode, stdout, stderr } = await callProgram(
      run('json', '--json', '--quiet', '--seed', '4'),
    );
    expect(JSON.parse(stdout)).toMatchObject({
      status: 'complete',
      failures: [],
      summary: { name: 'toy', seed: 4 },
    });
    expect([exitCode, stderr]).toEqual([0, '']);
  });

  it('stops at an interrupt with 130 and the command that resumes, which completes the run', async () => {
    const replicates = ['--set', 'readings.replicates.replicates=1500'];
    const long = ['run', 'toy.yaml', '--workers', '1', '--out', join(out, 'long'), ...replicates];
    let interrupted = false;
    const stopped = await runCli(long, {
      onMessages: (text, child) => {
        if (interrupted || !text.includes('cells planned')) return;
        interrupted = true;
        child.kill('SIGINT');
      },
    });
    expect(stopped.exitCode).toBe(130);
    expect(stopped.stdout).toBe('');
    const command = /Resume with:\n {2}(.*)\n/.exec(stopped.stderr)?.[1] ?? '';
    expect(command).toMatch(
      / run toy\.yaml .*--set readings\.replicates\.replicates=1500 --resume$/,
    );
    const resumed = await runCli(command.slice(command.indexOf(' run ') + 1).split(' '));
    expect(resumed.exitCode).toBe(0);
    expect(resumed.stdout).toContain('log-det');
  });

  it('says in the report of an unfinished run how to finish it, from any folder', async () => {
    const { stderr } = await callProgram(run('unfinished', '--seed', '6', '--quiet', '--json'));
    expect(stderr).toBe('');
    const [name = ''] = readdirSync(join(out, 'unfinished')).filter((each) => each !== 'store');
    const folder = join(out, 'unfinished', name);
    rmSync(join(folder, 'summary.json'));
    const report = await runCli(['report', folder]);
    expect(report.stderr).toContain('error RUN_UNFINISHED');
    const command = /^ {2}(cd .* --resume)$/m.exec(report.stderr)?.[1] ?? '';
    expect(command).toContain(' run toy.yaml ');
    const finished = spawnSync(command, { shell: true, cwd: tmpdir(), encoding: 'utf8' });
    expect(JSON.parse(finished.stdout)).toMatchObject({
      status: 'complete',
      runDirectory: folder,
      summary: { seed: 6 },
    });
  });

  it('is told that its output folder cannot be one, without a stack', async () => {
    writeFileSync(join(out, 'file'), '');
    const { exitCode, stderr } = await callProgram(run('file'));
    expect(stderr).toContain(`error OUTPUT_UNWRITABLE`);
    expect(stderr).toContain(join(out, 'file'));
    expect(stderr).not.toMatch(/^ +at /m);
    expect(exitCode).toBe(2);
  });

  it('says that there is nothing to resume where nothing was begun', async () => {
    const { exitCode, stderr } = await callProgram(run('never', '--resume'));
    expect(stderr).toContain('error RUN_NOT_FOUND');
    expect(exitCode).toBe(2);
  });
});
