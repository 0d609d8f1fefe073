import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { callProgram } from '../fixtures/call-program.js';

const out = mkdtempSync(join(tmpdir(), 'ggmi-cli-unfinished-'));
let folder: string;

/** A complete run whose end is taken back. */
beforeAll(async () => {
  await callProgram(['run', 'toy.yaml', '--workers', '0', '--out', out]);
  folder = join(
    out,
    readdirSync(out).find((name) => name.startsWith('toy-'))!,
  );
  rmSync(join(folder, 'summary.json'));
  rmSync(join(folder, 'report.html'));
}, 60_000);

function endAs(status: string): void {
  const file = join(folder, 'record.json');
  const record: object = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...record, status }));
}

const pageText = () => readFileSync(join(folder, 'report.html'), 'utf8');

describe('ggmi report of a run without a result', () => {
  it.each([
    ['interrupted', 130, 'the run was interrupted'],
    ['limited', 4, 'the run stopped at a limit of its config'],
    // As after a kill: the record says running, and nobody holds the lock.
    ['running', 130, 'the process of the run ended before the run did'],
  ])('that was %s ends with %d, and says why in page and text', async (status, code, why) => {
    endAs(status);
    const { exitCode, stdout, stderr } = await callProgram(['report', folder]);
    expect(exitCode).toBe(code);
    expect(stdout.replaceAll('\n', ' ')).toContain(`No verdict: the run has no result: ${why}.`);
    expect(stderr).toContain('error RUN_UNFINISHED');
    expect(stderr).toMatch(/^ {2}cd .* run toy\.yaml .* --resume$/m);
    expect(pageText()).toContain(`<h1>No result: ${why}</h1>`);
  });

  it('fails every gate with the reason, and ends with 3', async () => {
    endAs('interrupted');
    const { exitCode, stderr } = await callProgram([
      'report',
      folder,
      '--fail-if',
      'cells.failed > 9',
    ]);
    expect(exitCode).toBe(3);
    expect(stderr.replaceAll(/\s+/g, ' ')).toContain(
      'gate failed: cells.failed is not available: the run has no result: the run was interrupted',
    );
  });

  it('writes its page beside Markdown where a folder is named, and not otherwise', async () => {
    endAs('interrupted');
    const named = join(out, 'named');
    const beside = await callProgram(['report', folder, '--markdown', '--out', named]);
    expect(beside.stderr).toContain(`Report:  ${join(named, 'report.html')}`);
    expect(readdirSync(named)).toEqual(['report.html']);
    const alone = await callProgram(['report', folder, '--markdown']);
    expect(alone.stderr).not.toContain('Report:');
  });

  it('gives what is known as JSON, with no summary', async () => {
    endAs('interrupted');
    const { stdout } = await callProgram(['report', folder, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      summary: null,
      state: 'interrupted',
      record: { name: 'toy' },
      cells: { failed: [] },
    });
  });

  it('that stopped at a failed cell names it, and ends as the run did', async () => {
    endAs('failed');
    const at = '2026-01-01T00:00:00.000Z';
    const lines = [
      { at, event: 'cell-started', cell: 'ab', label: 'train plain' },
      {
        at,
        event: 'cell-ended',
        cell: 'ab',
        outcome: 'failed',
        code: 'DATA_INVALID',
        message: 'Row 3 is empty.',
      },
    ];
    appendFileSync(
      join(folder, 'journal.jsonl'),
      lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
    );
    const { exitCode, stdout } = await callProgram(['report', folder, '--markdown']);
    expect(exitCode).toBe(2);
    expect(stdout).toContain('- train plain: DATA\\_INVALID: Row 3 is empty.');
    expect(stdout).toContain('the cell ‘train plain’ failed, and the run stopped');
  });
});
