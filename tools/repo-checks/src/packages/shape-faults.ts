import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { runProcess } from '../run-process.js';

const attw = join(
  dirname(createRequire(import.meta.url).resolve('@arethetypeswrong/cli/package.json')),
  'dist/index.js',
);

/** What publint finds in a packed package, suggestions included. */
export async function publintFaults(tarball: string): Promise<string[]> {
  const bytes = await readFile(tarball);
  const { messages, pkg } = await publint({
    pack: { tarball: new Uint8Array(bytes).buffer },
    strict: true,
  });
  return messages.map(
    (message) => `publint: ${formatMessage(message, pkg, { color: false }) ?? message.code}`,
  );
}

/** What attw finds wrong with a packed package's types, for importers that are ES modules. */
export async function attwFaults(tarball: string): Promise<string[]> {
  const options = ['--profile', 'esm-only', '--format', 'ascii', '--no-color', '--no-emoji'];
  const { exitCode, stdout, stderr } = await runProcess(process.execPath, [
    attw,
    tarball,
    ...options,
  ]);
  return exitCode === 0 ? [] : [`attw: ${(stdout + stderr).trim()}`];
}
