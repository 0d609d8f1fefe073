import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GgmiError } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { readRun } from '../../src/record/read-run.js';

/** The least that a run writes. */
const whole = {
  name: 'a',
  seed: 4,
  planDigest: 'ab',
  config: { file: 'a.yaml', asWritten: '', overrides: [], resolved: {} },
  plugins: [],
  components: [],
  platform: { node: 'v20', os: 'Linux', architecture: 'x64' },
  startedAt: '2026-11-23T08:00:00.000Z',
  status: 'complete',
};
const summary = {
  name: 'a',
  seed: 4,
  planDigest: 'ab',
  verdict: { available: false, reason: 'it has no arms' },
  quantities: [],
  cells: { planned: 0, succeeded: 0, failed: [] },
};
const quantity = {
  id: 'ggmi',
  symbol: 'GGMI',
  name: 'gain',
  section: { type: 'deployed' },
  source: 'exact',
  outcome: { available: true, value: 1, unit: 'nats', kind: 'exact', warnings: [] },
};

/** What readRun throws for a folder with these files. */
function failureWith(files: Readonly<Record<string, object | string>>): GgmiError {
  const folder = mkdtempSync(join(tmpdir(), 'ggmi-read-'));
  for (const [name, content] of Object.entries(files)) {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    writeFileSync(join(folder, name), text);
  }
  try {
    readRun(folder);
  } catch (error) {
    if (GgmiError.is(error)) return error;
    throw error;
  }
  throw new Error('readRun gave a run');
}

describe('reading a run', () => {
  it('refuses a folder that is none', () => {
    const { code, message, next } = failureWith({});
    expect(code).toBe('RUN_NOT_FOUND');
    expect(message).toMatch(/holds no record\.json: it is not a run folder/);
    expect(next).toContain('ggmi run');
  });

  it('refuses one that has not ended, with its status and the command that finishes it', () => {
    const resumeCommand = "cd /some/me && ggmi run 'my a.yaml' --seed 3 --out there --resume";
    const record = { ...whole, status: 'interrupted', resumeCommand };
    const { code, message, next, fields } = failureWith({ 'record.json': record });
    expect(code).toBe('RUN_UNFINISHED');
    expect(message).toContain("its status is 'interrupted'");
    expect(next.split('\n')).toContain(`  ${resumeCommand}`);
    expect(fields).toMatchObject({ status: 'interrupted' });
  });

  it('makes up no command where none is on record', () => {
    const record = { ...whole, status: 'running' };
    const { next } = failureWith({ 'record.json': record });
    expect(next).toMatch(/Where none is, run the same command again with --resume\.$/);
  });

  it.each(['{"format":1,"na', '', 'null'])('refuses a record.json that is %j', (text) => {
    const { code, message, next } = failureWith({ 'record.json': text });
    expect(code).toBe('RUN_DAMAGED');
    expect(message).toMatch(/record\.json is damaged/);
    expect(next).toContain('run the same command again with --resume');
  });

  it('refuses a summary.json that was cut short, with the command that writes it again', () => {
    const record = { ...whole, resumeCommand: 'ggmi run a.yaml --resume' };
    const files = { 'record.json': record, 'summary.json': '{"seed":4,"qua' };
    const { code, message, next, fields, cause } = failureWith(files);
    expect(code).toBe('RUN_DAMAGED');
    expect(message).toMatch(/summary\.json is damaged/);
    expect(next).toContain('What the store has is not computed again');
    expect(next).toMatch(/run this:\n {2}ggmi run a\.yaml --resume$/);
    expect(fields).toMatchObject({ file: expect.stringContaining('summary.json') });
    expect(cause).toBeInstanceOf(SyntaxError);
  });

  it.each([
    ['status', { ...whole, status: 'toString' }],
    ['status', { ...whole, status: [] }],
    ['name', { ...whole, name: { tag: 'form', attributes: {}, children: ['x'] } }],
    ['config', { ...whole, config: null }],
    ['config.file', { ...whole, config: { ...whole.config, file: 7 } }],
    ['plugins.0', { ...whole, plugins: ['@acme/plugin'] }],
    ['platform.os', { ...whole, platform: { ...whole.platform, os: {} } }],
  ])('says where a record.json is not what a run writes: %s', (place, record) => {
    const { code, message } = failureWith({ 'record.json': record });
    expect(code).toBe('RUN_DAMAGED');
    expect(message).toContain(`(${place}: `);
  });

  it.each([
    ['the whole', '[]'],
    ['verdict.winner', { ...summary, verdict: { available: true, sentence: '', winner: true } }],
    ['quantities.0', { ...summary, quantities: [-1] }],
    ['quantities.0.arm', { ...summary, quantities: [{ ...quantity, arm: 0 }] }],
    [
      'quantities.0.outcome.value',
      { ...summary, quantities: [{ ...quantity, outcome: { ...quantity.outcome, value: 'NaN' } }] },
    ],
    [
      'quantities.0.outcome.value',
      JSON.stringify({ ...summary, quantities: [quantity] }).replace('"value":1', '"value":1e999'),
    ],
    ['cells.failed.0', { ...summary, cells: { ...summary.cells, failed: [null] } }],
  ])('says where a summary.json is not what a run writes: %s', (place, written) => {
    const { code, message } = failureWith({ 'record.json': whole, 'summary.json': written });
    expect(code).toBe('RUN_DAMAGED');
    expect(message).toContain(`(${place}: `);
  });

  it('gives record and summary of a finished one as they stand in their files', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ggmi-read-'));
    const read = {
      record: { ...whole, later: 1 },
      summary: { ...summary, quantities: [quantity], later: [-0, 5e-324, 1e308] },
    };
    writeFileSync(join(folder, 'record.json'), JSON.stringify(read.record));
    writeFileSync(join(folder, 'summary.json'), JSON.stringify(read.summary));
    expect(readRun(folder)).toEqual(JSON.parse(JSON.stringify(read)));
  });
});
