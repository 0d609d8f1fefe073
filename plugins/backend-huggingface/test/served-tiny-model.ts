import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const fixture = fileURLToPath(new URL('../../../tools/llama-fixture/', import.meta.url));

/** Whether llama.cpp is installed: tools/llama-fixture/README.md says how. */
export const isFixtureInstalled = existsSync(join(fixture, 'node_modules/node-llama-cpp'));

/** Why tests against it are left out, where they are. */
export const withoutFixture =
  'llama.cpp is not installed; tools/llama-fixture/README.md says how to';

/** Writes the fixture's trained model of bytes: its own yardstick. */
const WRITE_MODEL = `
import { writeFileSync } from 'node:fs';
import { trainModel } from './src/check/train-model.mjs';
const { bytes } = await (await trainModel('full')).file();
writeFileSync(process.argv[1], bytes);
`;

/** llama.cpp serves a small model of bytes as `tiny`, in a process of its own. */
export async function servedTinyModel(options: readonly string[] = []) {
  const folder = await mkdtemp(join(tmpdir(), 'ggmi-backend-huggingface-'));
  const file = join(folder, 'model.gguf');
  const [code] = await once(started(['--input-type=module', '-e', WRITE_MODEL, file]), 'exit');
  if (code !== 0) throw new Error(`the fixture's model could not be written: exit ${String(code)}`);
  const server = started([
    'serve.mjs',
    '--until-stdin-ends',
    '--model',
    `tiny=${file}`,
    ...options,
  ]);
  const url = await firstAddress(server);
  return {
    url,
    close: async () => {
      const gone = once(server, 'exit');
      server.stdin?.end();
      await gone;
      await rm(folder, { recursive: true });
    },
  };
}

function started(options: readonly string[]): ChildProcess {
  return spawn(process.execPath, options, { cwd: fixture, stdio: ['pipe', 'pipe', 'inherit'] });
}

/** The server prints one line of JSON when it listens. */
async function firstAddress(server: ChildProcess): Promise<string> {
  if (server.stdout === null) throw new Error('a process without output');
  for await (const line of createInterface(server.stdout)) {
    const said: unknown = JSON.parse(line);
    if (typeof said === 'object' && said !== null && 'url' in said) return String(said.url);
  }
  throw new Error('the fixture ended before it listened');
}
