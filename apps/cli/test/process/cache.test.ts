import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { callProgram } from '../fixtures/call-program.js';
import { echoingServer } from '../fixtures/echoing-server.js';
import { runCli } from '../fixtures/run-cli.js';

const out = mkdtempSync(join(tmpdir(), 'ggmi-cli-cache-'));
afterAll(() => rmSync(out, { recursive: true }));
const environment = { GGMI_TEST_PLANTED_KEY: 'sk-planted-4711' };
const cache = (...rest: readonly string[]) => callProgram(['cache', ...rest]);

describe('ggmi cache', { timeout: 60_000 }, () => {
  it('lists what a run has received, verifies it, and prunes after a look', async () => {
    const server = await echoingServer(() => 200);
    const set = ['--set', `generators.leaky.options.server=${server.address}`];
    await runCli(['run', 'leaky.yaml', ...set, '--out', out, '--workers', '0'], { environment });
    await server.close();

    const listed = JSON.parse((await cache('list', out, '--json')).stdout);
    expect(listed.parts[0]).toMatchObject({
      part: 'generations',
      segments: [{ draws: { generated: 12, failed: 0, prompts: 12 }, damagedLines: [] }],
    });
    expect((await cache('list', out)).stdout).toContain('12, 0 failed');
    expect(await cache('verify', out)).toMatchObject({ exitCode: 0 });

    const { file } = listed.parts[0].segments[0];
    appendFileSync(file, 'torn');
    const verified = await cache('verify', out);
    expect(verified.exitCode).toBe(3);
    expect(verified.stdout.replaceAll(/\s+/g, '')).toContain(`${file}:lines13`);

    const said = await cache('prune', out, '--damaged');
    expect(said.stdout).toContain('Would remove 0 entries and 1 damaged lines');
    expect(readFileSync(file, 'utf8')).toMatch(/torn$/);
    await cache('prune', out, '--damaged', '--yes');
    expect(readFileSync(file, 'utf8')).toMatch(/\}\n$/);
  });

  it('wants to be told what is to go', async () => {
    const { exitCode, stderr } = await cache('prune', out, '--yes');
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('--unused')]);
  });
});

describe('ggmi doctor', { timeout: 60_000 }, () => {
  it('says what to do where a server is away or a key is missing, within seconds', async () => {
    const doctor = ['doctor', 'leaky.yaml'];
    const away = await runCli(doctor, { environment });
    expect(away.exitCode).toBe(2);
    expect(away.stdout).toContain('→ generators.leaky: SERVER_DOWN:');
    expect(away.stdout).not.toContain('sk-planted');
    const keyless = await callProgram(doctor);
    expect(keyless.stdout).toContain('GGMI_TEST_PLANTED_KEY');
    expect(keyless.exitCode).toBe(2);
  });
});
