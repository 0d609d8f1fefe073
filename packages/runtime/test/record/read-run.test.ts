import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GgmiError } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { readRun } from '../../src/record/read-run.js';

/** What readRun throws for a folder with these files. */
function failureWith(files: Readonly<Record<string, object>>): GgmiError {
  const folder = mkdtempSync(join(tmpdir(), 'ggmi-read-'));
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), JSON.stringify(content));
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

  it('refuses one that has not ended, with its status and how to finish it', () => {
    const record = { status: 'interrupted', config: { file: 'a.yaml' } };
    const { code, message, next, fields } = failureWith({ 'record.json': record });
    expect(code).toBe('RUN_UNFINISHED');
    expect(message).toContain("its status is 'interrupted'");
    expect(next).toContain('ggmi run a.yaml --resume');
    expect(fields).toMatchObject({ status: 'interrupted' });
  });

  it('gives record and summary of a finished one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ggmi-read-'));
    writeFileSync(join(folder, 'record.json'), '{"name":"a"}');
    writeFileSync(join(folder, 'summary.json'), '{"seed":4}');
    expect(readRun(folder)).toEqual({ record: { name: 'a' }, summary: { seed: 4 } });
  });
});
