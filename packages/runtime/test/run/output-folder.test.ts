import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { GgmiError } from '@ggmi/core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RunEvent } from '../../src/run/run-event.js';
import { checkConfig } from '../../src/check/check-config.js';
import { runEvaluation } from '../../src/run/run-evaluation.js';
import type { RunRequest } from '../../src/run/run-request.js';
import { fixtures } from '../check/problems-of.js';
import { textConfig } from '../prompts/text-config.js';
import { checkedLinearGaussian } from './linear-gaussian-config.js';

const checked = await checkedLinearGaussian({
  readings: { replicates: { type: 'replicate', replicates: 8, estimators: ['log-det'] } },
});
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ggmi-output-'));
});

function run(outputDirectory: string, change: Partial<RunRequest> = {}) {
  return runEvaluation({
    checked,
    outputDirectory,
    workers: 0,
    mode: 'reuse',
    signal: new AbortController().signal,
    onEvent: () => undefined,
    ...change,
  });
}

function fileAt(...path: readonly string[]): string {
  const file = join(root, ...path);
  writeFileSync(file, '');
  return file;
}

describe('the output folder of a run', () => {
  it('is made with all folders above it', async () => {
    const { status } = await run(join(root, 'a', 'b'));
    expect(status).toBe('complete');
    expect(readdirSync(join(root, 'a', 'b'))).toContain('store');
  });

  it.each([[''], ['below']])('cannot be a file, or lie in one: file/%s', async (below) => {
    const folder = join(fileAt('file'), below);
    await expect(run(folder)).rejects.toMatchObject({
      code: 'OUTPUT_UNWRITABLE',
      fields: { folder, cause: 'ENOTDIR' },
      next: expect.stringContaining('--out'),
    });
  });

  it.runIf(process.platform === 'linux')(
    'is refused, and soon, where none can be made',
    async () => {
      await expect(run('/proc/nope/runs')).rejects.toMatchObject({
        code: 'OUTPUT_UNWRITABLE',
        message: expect.stringContaining('/proc/nope'),
        fields: { cause: 'ENOENT' },
      });
    },
  );

  it('is refused where it is read-only, except to the superuser, who may write everywhere', async () => {
    chmodSync(root, 0o555);
    const ending = await run(root).then(
      () => 'written',
      (error: unknown) => (GgmiError.is(error) ? error.code : error),
    );
    const superuser = process.getuid?.() === 0;
    expect(ending).toBe(superuser ? 'written' : 'OUTPUT_UNWRITABLE');
  });

  it('is named where its store is a file, and the run is not left locked', async () => {
    const { runDirectory } = await run(join(root, 'first'));
    mkdirSync(join(root, 'second'));
    const store = fileAt('second', 'store');
    await expect(run(join(root, 'second'))).rejects.toMatchObject({
      code: 'OUTPUT_UNWRITABLE',
      fields: { folder: join(root, 'second'), path: store },
    });
    expect(readdirSync(join(root, 'second', basename(runDirectory)))).not.toContain('run.lock');
  });

  it('is named where a file lies in place of the run folder', async () => {
    const { runDirectory } = await run(join(root, 'first'));
    mkdirSync(join(root, 'second'));
    const path = fileAt('second', basename(runDirectory));
    await expect(run(join(root, 'second'))).rejects.toMatchObject({
      code: 'OUTPUT_UNWRITABLE',
      fields: { path, cause: 'EEXIST' },
    });
  });

  it('is not made where a run was to be resumed', async () => {
    const missing = join(root, 'missing');
    await expect(run(missing, { mode: 'resume' })).rejects.toMatchObject({ code: 'RUN_NOT_FOUND' });
    expect(existsSync(missing)).toBe(false);
  });

  it('gets no run that could not begin: the data are too few', async () => {
    const heldOut = { use: '@acme/speaker/sums', options: { size: 1 } };
    const tooFew = await checkConfig({ data: textConfig({ heldOut }), workingDirectory: fixtures });
    await expect(run(root, { checked: tooFew })).rejects.toMatchObject({ code: 'POOL_TOO_SMALL' });
    expect(readdirSync(root)).toEqual([]);
  });

  it('hides nothing that ended the run where its scratch folder cannot be removed', async () => {
    const warnings: string[] = [];
    const onEvent = (event: RunEvent): void => {
      if (event.type === 'warning') warnings.push(event.message);
      if (event.type !== 'planned') return;
      fileAt('scratch');
      throw new Error('the first error');
    };
    await expect(run(root, { onEvent })).rejects.toThrow('the first error');
    expect(warnings).toEqual([expect.stringMatching(/^The scratch folder .* is left: ENOTDIR/)]);
  });
});
