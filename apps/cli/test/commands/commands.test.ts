import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { callProgram } from '../fixtures/call-program.js';
import { writtenScreen } from '../fixtures/written-screen.js';

const out = mkdtempSync(join(tmpdir(), 'ggmi-cli-'));
afterAll(() => rmSync(out, { recursive: true }));

describe('commands', { timeout: 30_000 }, () => {
  it('check says what a valid config resolves to', async () => {
    const { exitCode, stdout, stderr } = await callProgram(['check', 'toy.yaml', '--seed', '5']);
    expect(stdout).toContain("toy.yaml is valid: run 'toy', seed 5, 2 plugins, 4 components.");
    expect(stdout).toContain('biasCorrection="wishart"');
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(
      /Neither data files nor servers .* doctor toy\.yaml/,
    );
    expect([exitCode, stderr]).toEqual([0, '']);
  });

  it('check lists every problem on stderr, without a stack, and ends with 2', async () => {
    const faults = ['--set', 'colour=red', '--set', 'estimators.log-det.use=@ggmi/nobody/none'];
    const { exitCode, stdout, stderr } = await callProgram(['check', 'toy.yaml', ...faults]);
    expect(stderr).toContain('toy.yaml has 2 problems');
    expect(stderr).toContain('--set colour=red');
    expect(stderr).not.toContain('    at ');
    expect([exitCode, stdout]).toEqual([2, '']);
  });

  it('check --json gives valid configs and problems as data on stdout', async () => {
    const valid = await callProgram(['check', 'toy.yaml', '--json']);
    expect(JSON.parse(valid.stdout)).toMatchObject({ valid: true, config: { name: 'toy' } });
    const invalid = await callProgram(['check', 'toy.yaml', '--json', '--set', 'colour=red']);
    expect(JSON.parse(invalid.stdout)).toMatchObject({
      valid: false,
      problems: [{ code: 'KEY_UNKNOWN', path: 'colour' }],
    });
    expect(invalid.exitCode).toBe(2);
  });

  it('list names components with options, capabilities, version and place', async () => {
    const { exitCode, stdout } = await callProgram(['list', 'toy.yaml', '--kind', 'mi-estimator']);
    expect(stdout).toContain('@ggmi/estimator-gaussian/log-det');
    expect(stdout).toContain('option biasCorrection: "wishart" or "none" (default "wishart")');
    expect(stdout).toContain('capabilities: inputs paired');
    expect(stdout).toMatch(/found in @ggmi\/estimator-gaussian \d+\.\d+\.\d+\sat\s/);
    expect(stdout).not.toContain('@ggmi/backend-toy');
    expect(exitCode).toBe(0);
  });

  it('list --json gives the same as data', async () => {
    const { stdout } = await callProgram(['list', 'toy.yaml', '--json', '--kind', 'post-trainer']);
    const ids = (JSON.parse(stdout) as { components: { id: string }[] }).components;
    expect(ids.map(({ id }) => id)).toContain('@ggmi/backend-toy/gaussian-mean');
  });

  it('doctor ends with 0 where all is in order, and with 2 and next steps where it is not', async () => {
    const well = await callProgram(['doctor', 'toy.yaml']);
    expect(well.stdout).toContain('toy.yaml is valid');
    expect(well.exitCode).toBe(0);
    const config = join(out, 'broken.yaml');
    writeFileSync(config, 'version: 1\nname: broken\nplugins: [nowhere-plugin]\n');
    const ill = await callProgram(['doctor', config]);
    expect(ill.stdout).toContain('→ plugins: Run `npm install nowhere-plugin`');
    expect(ill.stdout).toContain(`→ config: Run \`ggmi check ${config}\``);
    expect(ill.exitCode).toBe(2);
  });

  it('schema prints a JSON Schema', async () => {
    const { stdout } = await callProgram(['schema']);
    expect(JSON.parse(stdout)).toMatchObject({ type: 'object', required: expect.any(Array) });
  });

  it('report says of a folder that is none what to give instead', async () => {
    const { exitCode, stderr } = await callProgram(['report', 'nothing-here']);
    expect(stderr).toContain('error RUN_NOT_FOUND');
    expect(stderr).toContain("next: Give the folder that 'ggmi run' printed");
    expect(exitCode).toBe(2);
  });

  it('report says of a damaged run which file it is, without a stack', async () => {
    writeFileSync(join(out, 'record.json'), '{ torn');
    const { exitCode, stderr } = await callProgram(['report', out]);
    expect(stderr).toContain(`error RUN_DAMAGED\n${join(out, 'record.json')} is damaged`);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(exitCode).toBe(2);
  });

  it('a bug ends with 1, its stack and a request to report it', async () => {
    const output = {
      ...writtenScreen('pipe'),
      write: () => {
        throw new TypeError('a screen that cannot be written');
      },
    };
    const { exitCode, stderr } = await callProgram(['schema'], { output });
    expect(stderr).toMatch(/TypeError: a screen that cannot be written\n +at /);
    expect(stderr).toContain('Please report it');
    expect(exitCode).toBe(1);
  });
});
