import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { listPublishable } from '../packages/list-publishable.js';
import { repositoryRoot } from '../repository-root.js';
import { runProcess } from '../run-process.js';
import { outsiderTree, treeFaults } from './outsider-tree.js';
import { changelogFaults, releaseFaults } from './release-faults.js';

/**
 * Tries the next release without writing anything: every package and every range between them would get
 * the new version, the changelog begins with the current one, and what an outsider installs holds the
 * contract and no host. Needs a build and a registry to install zod from. Returns the exit code.
 */
export async function checkRelease(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'ggmi-release-'));
  try {
    const packages = await listPublishable();
    const current = packages[0]?.version ?? '';
    const next = nextMinor(current);
    const output = await dryRun(next);
    const names = await outsiderTree(packages, folder);
    const changelog = await readFile(join(repositoryRoot, 'CHANGELOG.md'), 'utf8');
    const faults = [
      ...packages
        .filter(({ version }) => version !== current)
        .map(({ name }) => `${name} is not ${current}`),
      ...releaseFaults(packages, { next, output }),
      ...changelogFaults(changelog, current),
      ...treeFaults(names).map((fault) => `an outsider's production tree: ${fault}`),
    ];
    console.log(`${packages.length} packages, ${current} -> ${next} (dry run)`);
    console.log(`an outsider's production tree: ${names.join(', ')}`);
    for (const fault of faults) console.log(`FAIL  ${fault}`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function nextMinor(version: string): string {
  const [major = '0', minor = '0'] = version.split('.');
  return `${major}.${Number(minor) + 1}.0`;
}

async function dryRun(next: string): Promise<string> {
  const { exitCode, stdout, stderr } = await runProcess('npx', [
    'nx',
    'release',
    'version',
    next,
    '--dry-run',
  ]);
  const output = stripVTControlCharacters(stdout + stderr);
  if (exitCode !== 0) throw new Error(`nx release failed: ${output}`);
  return output;
}
