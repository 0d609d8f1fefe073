import { describe, expect, it } from 'vitest';
import { runCli } from '../fixtures/run-cli.js';

describe('ggmi on the command line', { timeout: 20_000 }, () => {
  it('prints its help on stdout and ends with 0', async () => {
    const { exitCode, stdout, stderr } = await runCli(['--help']);
    expect(exitCode).toBe(0);
    for (const command of ['run', 'check', 'list', 'doctor', 'report', 'theory', 'schema']) {
      expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
    }
    expect(stderr).toBe('');
  });

  it('calls an unknown command a mistake: the nearest one on stderr, nothing on stdout', async () => {
    const { exitCode, stdout, stderr } = await runCli(['chek', 'toy.yaml']);
    expect(stderr).toContain("unknown command 'chek'");
    expect(stderr).toContain('Did you mean check?');
    expect([exitCode, stdout]).toEqual([2, '']);
  });
});
