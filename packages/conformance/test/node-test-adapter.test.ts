import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const suite = fileURLToPath(new URL('fixtures/node-test-suite.mjs', import.meta.url));

it('node:test runs one test for every check, and is red where one passes against expectation', () => {
  const { NODE_TEST_CONTEXT: _context, ...environment } = process.env;
  const { status, stdout } = spawnSync(process.execPath, ['--test', '--test-reporter=tap', suite], {
    encoding: 'utf8',
    env: environment,
  });
  expect(stdout).toContain(
    '# Subtest: Can be disposed of unused, and twice. [component/disposes-twice]',
  );
  expect(stdout).toContain('(expected to fail: planted: it passes)');
  expect(stdout).toContain('Remove the entry from expectedFailures.');
  expect(stdout).toMatch(/^# pass 7$/m);
  expect(stdout).toMatch(/^# fail 1$/m);
  expect(status).toBe(1);
});
