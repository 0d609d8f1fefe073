import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../src/check/check-config.js';
import { configProblemHeadlines } from '../../src/problems/config-problem-codes.js';
import { fixtures, problemsOf } from './problems-of.js';

const file = 'thirty-faults.yaml';

/** `line CODE` for every comment of the file that announces a problem on its line. */
async function announced(): Promise<readonly string[]> {
  const text = await readFile(join(fixtures, file), 'utf8');
  const codes = Object.keys(configProblemHeadlines);
  return text.split('\n').flatMap((line, index) => {
    const code = /# ([A-Z_]+)$/.exec(line)?.[1];
    return code !== undefined && codes.includes(code) ? [`${index + 1} ${code}`] : [];
  });
}

describe('a config with many planted faults', () => {
  it('has every one of them reported on its own line, and nothing else', async () => {
    const expected = await announced();
    const problems = await problemsOf(file);
    expect(expected.length).toBeGreaterThanOrEqual(30);
    expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual(expected);
  });

  it('says of each its place, its cause and the next step', async () => {
    for (const problem of await problemsOf(file)) {
      expect(problem.file).toBe(file);
      expect(problem.column).toBeGreaterThan(0);
      expect(problem.path).not.toBe('');
      expect(problem.received).not.toBe('');
      expect(problem.expected).not.toBe('');
      expect(problem.next).toMatch(/^[A-Z].*[.?]$/);
    }
  });

  it('shows them in one message without a stack trace', async () => {
    const error: unknown = await checkConfig({ path: file, workingDirectory: fixtures }).catch(
      (thrown: unknown) => thrown,
    );
    const message = error instanceof Error ? error.message : '';
    expect(message).toContain('thirty-faults.yaml has 48 problems:');
    expect(message).toContain('48. thirty-faults.yaml:');
    expect(message).not.toMatch(/^\s+at .*:\d+:\d+/m);
    expect(message).not.toContain('second line of the message');
  });
});
