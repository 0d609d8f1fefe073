import { describe, expect, it } from 'vitest';
import { runProgram } from '../../src/program/run-program.js';
import { writtenScreen } from '../fixtures/written-screen.js';

async function called(...given: readonly string[]) {
  const output = writtenScreen('pipe');
  const messages = writtenScreen('pipe');
  const surroundings = { workingDirectory: '/', program: 'ggmi', now: () => 0 };
  const exitCode = await runProgram(
    { ...surroundings, output, messages, arguments: given },
    '1.2.3',
  );
  return { exitCode, stdout: output.written.join(''), stderr: messages.written.join('') };
}

describe('runProgram', () => {
  it.each([
    [['run'], "missing required argument 'config'"],
    [['run', 'a', 'b'], 'too many arguments'],
    [['run', 'a', '--colour'], "unknown option '--colour'"],
    [['run', 'a', '--seed', 'x'], 'a whole number of at least 0'],
    [['run', 'a', '--workers', '-1'], 'a whole number of at least 0'],
    [['run', 'a', '--fresh', '--resume'], 'cannot be used with'],
    [['list', '--kind', 'estimator'], 'mi-estimator'],
    [[], 'Usage: ggmi'],
  ])('calls %j a mistake of the caller', async (given, message) => {
    const { exitCode, stdout, stderr } = await called(...given);
    expect(stderr).toContain(message);
    expect([exitCode, stdout]).toEqual([2, '']);
  });

  it('answers what was asked for on stdout', async () => {
    expect(await called('--version')).toEqual({ exitCode: 0, stdout: '1.2.3\n', stderr: '' });
    const help = await called('run', '--help');
    expect(help.stdout).toContain('--resume');
    expect([help.exitCode, help.stderr]).toEqual([0, '']);
  });

  it('keeps help within the width of its screen', async () => {
    const { stdout } = await called('--help');
    const widest = Math.max(...stdout.split('\n').map((line) => line.length));
    expect(widest).toBeLessThanOrEqual(80);
  });
});
