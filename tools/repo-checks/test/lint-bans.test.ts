import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const repository = resolve(import.meta.dirname, '../../..');
const fixtures = resolve(import.meta.dirname, 'fixtures/lint');

/** Fixture folder → the rule that reports every file in it, and a word of its message. */
const bans = {
  'math-random': { rule: 'eslint(no-restricted-properties)', says: 'Math.random' },
  'date-now': { rule: 'eslint(no-restricted-globals)', says: 'Date' },
  'new-date': { rule: 'eslint(no-restricted-globals)', says: 'Date' },
  'process-env': { rule: 'eslint(no-restricted-properties)', says: 'process.env' },
  'imported-process': { rule: 'eslint(no-restricted-imports)', says: 'node:process' },
  'bare-fetch': { rule: 'eslint(no-restricted-globals)', says: 'fetch' },
  'global-fetch': { rule: 'eslint(no-restricted-properties)', says: 'globalThis.fetch' },
  'error-instanceof': { rule: 'ggmi(no-error-instanceof)', says: '.is(' },
  'default-export': { rule: 'import(no-default-export)', says: 'named' },
  'plugin-default-export': { rule: 'ggmi(plugin-default-export)', says: 'definePlugin' },
  'vague-file-name': { rule: 'ggmi(no-vague-file-name)', says: 'says nothing' },
  'file-name-case': { rule: 'unicorn(filename-case)', says: 'kebab' },
  'focused-test': { rule: 'vitest(no-focused-tests)', says: 'focused' },
  'disabled-test': { rule: 'vitest(no-disabled-tests)', says: 'Disabled' },
  'explicit-any': { rule: 'typescript(no-explicit-any)', says: 'any' },
  'floating-promise': { rule: 'typescript(no-floating-promises)', says: 'awaited' },
  'misused-promise': { rule: 'typescript(no-misused-promises)', says: 'Promise' },
  'unexplained-assertion': { rule: 'ggmi(explain-assertion)', says: 'why' },
  'export-all': { rule: 'ggmi(no-export-all)', says: 'by name' },
  'unused-variable': { rule: 'eslint(no-unused-vars)', says: 'unused' },
  'postponed-work': { rule: 'eslint(no-warning-comments)', says: 'todo' },
  'long-file': { rule: 'eslint(max-lines)', says: 'lines' },
  console: { rule: 'eslint(no-console)', says: 'console' },
} as const;

interface Diagnostic {
  readonly code: string;
  readonly message: string;
  readonly filename: string;
}

/** Lints all fixtures at once with the repository's rules. */
async function lintFixtures(): Promise<readonly Diagnostic[]> {
  const oxlint = resolve(repository, 'node_modules/oxlint/bin/oxlint');
  const config = resolve(fixtures, 'planted.oxlintrc.json');
  const run = promisify(execFile)(
    process.execPath,
    [oxlint, '--type-aware', '--format', 'json', '--config', config, fixtures],
    { cwd: repository, maxBuffer: 2 ** 24 },
  );
  // Planted violations make oxlint exit 1, which execFile reports with the output attached.
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  // The shape of oxlint's JSON report.
  return (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics;
}

const diagnostics = await lintFixtures();

function reportedIn(fixture: string): readonly Diagnostic[] {
  return diagnostics.filter(({ filename }) => filename.includes(`fixtures/lint/${fixture}/`));
}

function filesOf(fixture: string): string[] {
  return readdirSync(resolve(fixtures, fixture), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `tools/repo-checks/test/fixtures/lint/${fixture}/${path}`)
    .toSorted();
}

describe('lint bans', () => {
  it('have a planted violation each', () => {
    const folders = readdirSync(fixtures).filter((name) => name !== 'planted.oxlintrc.json');
    expect(folders.toSorted()).toEqual([...Object.keys(bans), 'clean'].toSorted());
  });

  it.each(Object.entries(bans))(
    '%s is reported once per planted file',
    (fixture, { rule, says }) => {
      const reported = reportedIn(fixture);
      expect([...new Set(reported.map(({ code }) => code))]).toEqual([rule]);
      expect(reported.map(({ filename }) => filename).toSorted()).toEqual(filesOf(fixture));
      expect(reported.filter(({ message }) => !message.includes(says))).toEqual([]);
    },
  );

  it('report nothing about files that keep them', () => {
    expect(filesOf('clean')).not.toEqual([]);
    expect(reportedIn('clean')).toEqual([]);
  });
});
