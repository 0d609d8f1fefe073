import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listPublishable } from '../packages/list-publishable.js';
import { repositoryRoot } from '../repository-root.js';
import { runProcess } from '../run-process.js';
import { entryPointsOf } from './entry-points.js';
import { extractApi } from './extract-api.js';

const folder = join(repositoryRoot, 'etc/api');

/**
 * Holds the public API of every published package against its report in etc/api, or, with `--write`,
 * writes the reports. Needs a whole build: an incremental one may order the members of inferred types
 * in another way. Returns the exit code: 1 where a report and the API differ.
 */
export async function keepApiReports(args: readonly string[]): Promise<number> {
  const working = await mkdtemp(join(tmpdir(), 'ggmi-api-'));
  try {
    const fresh = await extractAll(working);
    const changed = await changedReports(fresh);
    if (args.includes('--write')) await write(fresh, changed);
    else await show(fresh, { changed, working });
    const verb = args.includes('--write') ? 'rewritten' : 'not as kept';
    console.log(`etc/api: ${fresh.size} reports, ${changed.length} ${verb}`);
    return changed.length === 0 || args.includes('--write') ? 0 : 1;
  } finally {
    await rm(working, { recursive: true });
  }
}

async function extractAll(working: string): Promise<ReadonlyMap<string, string>> {
  const entries = (await listPublishable()).flatMap(entryPointsOf);
  const reports = new Map<string, string>();
  // One after the other: the extractor computes without pause, and holds a program in memory.
  for (const entry of entries) {
    reports.set(entry.report, await extractApi(entry, join(working, entry.report)));
  }
  return reports;
}

/** Reports that differ, are new, or are of a package that is no more. */
async function changedReports(fresh: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const files: readonly string[] = await readdir(folder).catch(() => []);
  const kept = new Map<string, string>();
  for (const name of files) kept.set(name, await readFile(join(folder, name), 'utf8'));
  const names = [...new Set([...fresh.keys(), ...files])];
  return names.filter((name) => fresh.get(name) !== kept.get(name)).toSorted();
}

async function write(
  fresh: ReadonlyMap<string, string>,
  changed: readonly string[],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of changed) {
    const text = fresh.get(name);
    await (text === undefined ? rm(join(folder, name)) : writeFile(join(folder, name), text));
  }
}

async function show(
  fresh: ReadonlyMap<string, string>,
  { changed, working }: { readonly changed: readonly string[]; readonly working: string },
): Promise<void> {
  for (const name of changed) {
    const path = join(working, `now-${name}`);
    await writeFile(path, fresh.get(name) ?? '');
    const options = ['diff', '--no-index', '--no-color', '--unified=0'];
    const { stdout } = await runProcess('git', [...options, '--', `etc/api/${name}`, path]);
    const lines = stdout.split('\n').filter((line) => /^[+-](?![+-]{2} )/.test(line));
    console.log(`etc/api/${name} is not the public API:`);
    console.log(lines.map((line) => `  ${line}`).join('\n') || '  it is kept nowhere yet');
    console.log('  Is the change meant? See docs/guide/versioning.md, then run npm run api:write.');
  }
}
