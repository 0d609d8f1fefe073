import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { callProgram } from '../fixtures/call-program.js';
import { runCli } from '../fixtures/run-cli.js';

const out = mkdtempSync(join(tmpdir(), 'ggmi-cli-conform-'));
afterAll(() => rmSync(out, { recursive: true }));
const conform = (...rest: readonly string[]) => callProgram(['conform', ...rest]);

describe('ggmi conform', { timeout: 60_000 }, () => {
  it('names the checks that a plugin fails and what to do, writes a badge, and ends with 3', async () => {
    const badge = join(out, 'badge.json');
    const { exitCode, stdout, stderr } = await runCli([
      'conform',
      'plugins/careless.js',
      '--badge',
      badge,
    ]);
    expect(stderr).toBe('');
    expect(exitCode).toBe(3);
    expect(stdout).toContain('FAIL   mi-estimator/known-answer');
    expect(stdout).toContain('next:     Look for bits in place of nats');
    expect(stdout).toContain('ok     mi-estimator/same-seed-same-bits');
    expect(JSON.parse(readFileSync(badge, 'utf8'))).toMatchObject({
      schemaVersion: 1,
      color: 'red',
    });
  });

  it('takes the settings of the tests, and gives the report as JSON', async () => {
    const settings = ['--settings', 'careless-settings.js', '--json'];
    const { exitCode, stdout } = await conform('./plugins/careless.js', ...settings);
    const report = JSON.parse(stdout);
    expect(
      report.results.filter(({ outcome }: { outcome: string }) => outcome === 'failed'),
    ).toEqual([]);
    expect(report).toMatchObject({
      plugin: { name: '@test/careless' },
      counts: { 'expected-failure': 6 },
      conforms: true,
    });
    expect(exitCode).toBe(0);
  });

  it('packs a folder, installs it where nothing else is, and tries it there', async () => {
    const contract = fileURLToPath(new URL('../../../../packages/core', import.meta.url));
    const packed = ['--packed', '--with', contract, '--json'];
    const { exitCode, stdout, stderr } = await runCli(['conform', 'packed-plugin', ...packed]);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({
      plugin: { name: '@test/packed-plugin' },
      conforms: true,
    });
    expect(exitCode).toBe(0);
    expect(await conform('plugins', '--packed')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('PACK_FAILED'),
    });
  });

  it('names a package.json that is no JSON as the fault to mend', async () => {
    const path = join(out, 'package.json');
    writeFileSync(path, '{ "name": ');
    expect(await conform(out, '--packed')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/PACK_FAILED[^]*package\.json is no JSON/),
    });
  });

  it('names a plugin whose import never ends, where Node itself would say nothing', async () => {
    expect(await runCli(['conform', 'plugins/unsettled.js'])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/PLUGIN_LOAD_FAILED[^]*unsettled\.js[^]*top-level `await`/),
    });
  });

  it('tells a plugin that is not there from settings that are not', async () => {
    expect(await conform('@nobody/nothing')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/PLUGIN_NOT_INSTALLED[^]*no folder or file .*nothing, and no/),
    });
    expect(await conform('')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("argument 'plugin'. It must not be empty"),
    });
    expect(await conform('zod', '--packed')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('an installed package is tried without --packed'),
    });
    expect(await conform('plugins/careless.js', '--settings', 'none.js')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('CONFORMANCE_SETTINGS_INVALID'),
    });
  });
});
