import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { repositoryRoot } from '../repository-root.js';
import { runProcess } from '../run-process.js';
import type { Acceptance } from './acceptance.js';
import { contentFaults, everywhere, vagueNameFaults, type TreePattern } from './tree-faults.js';

/** Where a file that git ignores would be missing from every other checkout. */
const sources = ['packages', 'plugins', 'apps', 'tools'].flatMap((folder) => [
  `:(glob)${folder}/*/src/**`,
  `:(glob)${folder}/*/test/**`,
]);

const fixtures = /^tools\/repo-checks\/test\/fixtures\//;

/** Greps what git tracks; fixtures hold faults on purpose. */
export const cleanTree: Acceptance = {
  name: 'clean-tree',
  summary:
    'No machine path, registry host or vague name in a tracked file; no source left untracked.',
  run: async () => {
    const paths = (await listFiles([])).filter((path) => !fixtures.test(path));
    const patterns = [...everywhere, ...(await patternsOfThisMachine())];
    const faults = await Promise.all(paths.map((path) => faultsOf(path, patterns)));
    const clean = faults.filter((each) => each.length === 0).length;
    const ignored = await listFiles([
      '--others',
      '--ignored',
      '--exclude-standard',
      '--',
      ...sources,
    ]);
    const findings = [...faults.flat(), ...ignored.map((path) => `${path}: ignored by git`)];
    return {
      passed: clean,
      failed: paths.length - clean + ignored.length,
      output: [`${paths.length} tracked files`, ...findings].join('\n'),
    };
  },
};

/** `git ls-files`: what is tracked, or what the options ask for. */
async function listFiles(options: readonly string[]): Promise<string[]> {
  const { exitCode, stdout, stderr } = await runProcess('git', ['ls-files', '-z', ...options]);
  if (exitCode !== 0) throw new Error(`git ls-files failed: ${stderr}`);
  return stdout.split('\0').filter((path) => path !== '');
}

/** Where this checkout stands, whose home it is under and the registry it installs from. */
async function patternsOfThisMachine(): Promise<readonly TreePattern[]> {
  const { stdout } = await runProcess('npm', ['config', 'get', 'registry']);
  const { host } = new URL(stdout.trim());
  return [
    { what: 'path of this machine', pattern: literal(repositoryRoot) },
    { what: 'path of this machine', pattern: literal(`${homedir()}/`) },
    { what: 'registry host', pattern: literal(host) },
  ];
}

function literal(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
}

async function faultsOf(path: string, patterns: readonly TreePattern[]): Promise<string[]> {
  const bytes = await readFile(resolve(repositoryRoot, path));
  const text = bytes.includes(0) ? '' : bytes.toString('utf8');
  return [...vagueNameFaults(path), ...contentFaults({ path, text }, patterns)];
}
