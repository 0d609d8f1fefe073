import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProgram } from '../../src/program/run-program.js';
import { writtenScreen } from '../fixtures/written-screen.js';

async function bench(...given: readonly string[]) {
  const output = writtenScreen('pipe');
  const messages = writtenScreen('pipe');
  const workingDirectory = join(import.meta.dirname, '../fixtures');
  const surroundings = { workingDirectory, program: 'ggmi', now: () => 0, output, messages };
  const exitCode = await runProgram({ ...surroundings, arguments: ['bench', ...given] }, '1.2.3');
  return { exitCode, stdout: output.written.join(''), stderr: messages.written.join('') };
}

describe('ggmi bench', { timeout: 30_000 }, () => {
  it.each([
    [['estimators', '--seeds', 'abc'], "argument 'abc' is invalid"],
    [['estimators', '--rows', '1'], 'at least 2'],
    [['estimators', '--memory', '--workers', '2'], "'--memory' needs"],
    [['estimators', '--plugins', 'p'], "'--plugins' needs '--estimators'"],
    [['estimators', 'l.yaml', '--plugins', 'p', '--estimators', 'e'], 'cannot be used with'],
    [['estimators', '--tasks', 'studnet'], 'TASK_UNKNOWN'],
    [['estimators', '--estimators', 'nobody'], 'ESTIMATOR_UNKNOWN'],
    [['estimators', '--rows', '3'], 'SAMPLE_TOO_SMALL'],
    [['compare', 'a.json'], "missing required argument 'b'"],
    [['compare', 'a.json', 'b.json'], 'RESULT_UNREADABLE'],
    [['speed', '--cells', 'sort-1000'], 'CELL_UNKNOWN'],
    [['speed', '--repetitions', '0'], 'at least 1'],
    [['speed', '--peers', 'nowhere'], 'PEERS_UNAVAILABLE'],
    [['coverage', 'toy.yaml', '--seeds', '4'], 'at least two seeds'],
    [['coverage', 'toy.yaml', '--workers', 'x'], 'at least 1'],
    [['startup', '--repetitions', 'many'], 'at least 1'],
    [[], 'Usage: ggmi bench'],
  ])('refuses %j with the way out', async (given, expected) => {
    const { exitCode, stderr, stdout } = await bench(...given);
    expect(stderr).toContain(expected);
    expect([exitCode, stdout]).toEqual([2, '']);
  });

  it('lists its tasks, as text and as data', async () => {
    expect((await bench('tasks')).stdout).toContain('spiral(2-pair-3+3)');
    // Written by showJson.
    const { tasks } = JSON.parse((await bench('tasks', '--json')).stdout) as { tasks: unknown[] };
    expect(tasks.length).toBeGreaterThan(50);
  });
});
