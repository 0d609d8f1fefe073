import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { repositoryRoot } from '../repository-root.js';
import { readReference } from './read-reference.js';

const folder = join(repositoryRoot, 'docs/reference');

/**
 * Writes docs/reference from the code, or, with `--check`, names the pages that are out of date. Either
 * way names what the code leaves unsaid. Returns the exit code: 1 if there is a fault.
 */
export async function keepReference(args: readonly string[]): Promise<number> {
  const { pages, faults } = await readReference();
  const texts = await formatted(pages);
  const stale = await stalePages(texts);
  const checking = args.includes('--check');
  if (!checking) await write(texts, stale);
  for (const fault of faults) console.log(fault);
  for (const name of checking ? stale : []) {
    console.log(`docs/reference/${name} is not what the code says: run npm run reference`);
  }
  console.log(
    `docs/reference: ${pages.size} pages, ${stale.length} ${checking ? 'out of date' : 'rewritten'}`,
  );
  return faults.length > 0 || (checking && stale.length > 0) ? 1 : 0;
}

async function write(texts: ReadonlyMap<string, string>, stale: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of stale) {
    const text = texts.get(name);
    await (text === undefined ? rm(join(folder, name)) : writeFile(join(folder, name), text));
  }
}

async function formatted(pages: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const options = await resolveConfig(join(folder, 'index.md'));
  const generated = '<!-- Written by `npm run reference` from the code; change it there. -->\n\n';
  const entries = [...pages].map(async ([name, text]): Promise<[string, string]> => [
    name,
    await format(generated + text, { ...options, parser: 'markdown' }),
  ]);
  return new Map(await Promise.all(entries));
}

/** Pages whose file differs, is not there, or is no page any more. */
async function stalePages(pages: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const files: readonly string[] = await readdir(folder).catch(() => []);
  const kept = await Promise.all(
    [...pages].map(async ([name, text]) =>
      files.includes(name) && (await readFile(join(folder, name), 'utf8')) === text ? [] : [name],
    ),
  );
  return [...kept.flat(), ...files.filter((name) => !pages.has(name))];
}
