import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const fixture = fileURLToPath(new URL('../../../../tools/llama-fixture/', import.meta.url));

/** Whether llama.cpp is installed: tools/llama-fixture/README.md says how. */
export const isFixtureInstalled = existsSync(join(fixture, 'node_modules/node-llama-cpp'));

/** Why tests against it are left out, where they are. */
export const withoutFixture =
  'llama.cpp is not installed; tools/llama-fixture/README.md says how to';

/** Writes the fixture's trained model of bytes as a GGUF file: the fixture's own yardstick. */
const WRITE_MODEL = `
import { writeFileSync } from 'node:fs';
import { trainModel } from './src/check/train-model.mjs';
const { bytes } = await (await trainModel('full')).file();
writeFileSync(process.argv[1], bytes);
`;

/** llama.cpp behind Ollama's protocol, and a file to register there. */
export interface LlamaServer {
  readonly url: string;
  readonly folder: string;
  readonly file: string;
  /** ln q(response | prompt) of the untempered model by its own scoring, nats, without `</s>`. */
  score(prompt: string, response: string): Promise<number>;
  close(): Promise<void>;
}

/** Starts the fixture in a process of its own, without any model. */
export async function llamaServer(): Promise<LlamaServer> {
  const folder = await mkdtemp(join(tmpdir(), 'ggmi-backend-ollama-'));
  const file = join(folder, 'model.gguf');
  await ended(run(['--input-type=module', '-e', WRITE_MODEL, file]));
  const server = run(['serve.mjs', '--until-stdin-ends', '--registry', `far=${file}`]);
  const url = await firstAddress(server);
  return {
    url,
    folder,
    file,
    score: (prompt, response) => score(url, prompt, response),
    close: async () => {
      const gone = once(server, 'exit');
      server.stdin?.end();
      await gone;
      await rm(folder, { recursive: true });
    },
  };
}

function run(options: readonly string[]): ChildProcess {
  return spawn(process.execPath, options, { cwd: fixture, stdio: ['pipe', 'pipe', 'inherit'] });
}

async function ended(child: ChildProcess): Promise<void> {
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`the fixture's model could not be written: exit ${String(code)}`);
}

/** The server prints one line of JSON when it listens. */
async function firstAddress(server: ChildProcess): Promise<string> {
  if (server.stdout === null) throw new Error('a process without output');
  for await (const line of createInterface(server.stdout)) {
    const started: unknown = JSON.parse(line);
    if (typeof started === 'object' && started !== null && 'url' in started)
      return String(started.url);
  }
  throw new Error('the fixture ended before it listened');
}

/** The prompt and the response as the model was trained on them, scored over the other protocol. */
async function score(url: string, prompt: string, response: string): Promise<number> {
  const body = { model: 'tiny', prompt: `${prompt}<s>${response}`, max_tokens: 0, echo: true };
  const answer = await fetch(`${url}/v1/completions`, {
    method: 'POST',
    body: JSON.stringify({ ...body, logprobs: 0 }),
  });
  // As the OpenAI protocol documents it.
  const { choices } = (await answer.json()) as {
    readonly choices: readonly {
      readonly logprobs: { readonly token_logprobs: readonly number[] };
    }[];
  };
  const all = choices[0]?.logprobs.token_logprobs ?? [];
  // One token for each byte.
  return all.slice(-Buffer.byteLength(response)).reduce((sum, value) => sum + value, 0);
}
