import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GgmiError } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { readRun } from '../../src/record/read-run.js';

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
    const record = { status: 'interrupted', config: { file: 'my a.yaml' }, resumeCommand };
    const { code, message, next, fields } = failureWith({ 'record.json': record });
    expect(code).toBe('RUN_UNFINISHED');
    expect(message).toContain("its status is 'interrupted'");
    expect(next.split('\n')).toContain(`  ${resumeCommand}`);
    expect(fields).toMatchObject({ status: 'interrupted' });
  });

  it('makes up no command where none is on record', () => {
    const record = { status: 'running', config: { file: 'a.yaml' } };
    const { next } = failureWith({ 'record.json': record });
    expect(next).toBe('To finish it, run the same command again with --resume.');
  });

  it.each(['{"format":1,"na', '', 'null'])('refuses a record.json that is %j', (text) => {
    const { code, message, next } = failureWith({ 'record.json': text });
    expect(code).toBe('RUN_DAMAGED');
    expect(message).toMatch(/record\.json is damaged/);
    expect(next).toContain('run the same command again with --resume');
  });

  it('refuses a summary.json that was cut short, with the command that writes it again', () => {
    const record = { status: 'complete', resumeCommand: 'ggmi run a.yaml --resume' };
    const files = { 'record.json': record, 'summary.json': '{"seed":4,"qua' };
    const { code, message, next, fields, cause } = failureWith(files);
    expect(code).toBe('RUN_DAMAGED');
    expect(message).toMatch(/summary\.json is damaged/);
    expect(next).toContain('What the store has is not computed again');
    expect(next).toMatch(/run this:\n {2}ggmi run a\.yaml --resume$/);
    expect(fields).toMatchObject({ file: expect.stringContaining('summary.json') });
    expect(cause).toBeInstanceOf(SyntaxError);
  });

  it('gives record and summary of a finished one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ggmi-read-'));
    writeFileSync(join(folder, 'record.json'), '{"name":"a"}');
    writeFileSync(join(folder, 'summary.json'), '{"seed":4}');
    expect(readRun(folder)).toEqual({ record: { name: 'a' }, summary: { seed: 4 } });
  });
});
