import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { keyedServer, type Ending } from '../fixtures/keyed-server.js';
import { textsWith, tracesOf, type Traces } from '../fixtures/traces-of.js';

/** With characters that JSON and addresses write in other ways; without the beginning of known keys. */
const key = 'planted-4711/"+\\key';
const environment = { GGMI_TEST_PLANTED_KEY: key };
const forms = [
  key,
  encodeURIComponent(key),
  JSON.stringify(key).slice(1, -1),
  btoa(key),
  'planted-4711',
];

const endings: readonly Ending[] = ['failed', 'busy', 'broken', 'unreadable'];
const ofEvery: Ending[] = [...endings, 'answered', 'answered', 'answered'];

let left: Traces | undefined;
afterEach(() => {
  if (left !== undefined) rmSync(left.folder, { recursive: true });
  left = undefined;
});

/** Runs on a server whose answers end so in turn. */
async function run(backend: Backend, turns: readonly Ending[]): Promise<Traces> {
  const server = await keyedServer((call) => turns[call % turns.length] ?? 'answered');
  const more = ['--workers', '0', '--json'];
  left = await tracesOf(
    ['run', backend.config, ...placeAt(backend, server.address), ...more],
    environment,
  );
  await server.close();
  return left;
}

interface Backend {
  readonly config: string;
  /** The option that names the server. */
  readonly option: string;
}

function placeAt({ option }: Backend, address: string): readonly string[] {
  return ['--set', `generators.keyed.options.${option}=${address}`];
}

describe.each<[string, Backend]>([
  ['backend-ollama', { config: 'keyed-ollama.yaml', option: 'host' }],
  ['backend-huggingface', { config: 'keyed-huggingface.yaml', option: 'endpointUrl' }],
])('a planted key of %s', (_, backend) => {
  it(
    'is in nothing that a run with failures of every kind writes or prints',
    { timeout: 60_000 },
    async () => {
      const { exitCode, texts } = await run(backend, ofEvery);
      expect(exitCode).toBe(0);
      const all = [...texts.values()].join('\n');
      // The failures are there, and say what was blanked.
      expect(all).toContain('REQUEST_FAILED');
      expect(all).toMatch(/who is (?:\*\*\*|\[key\])\?/);
      const names = [...texts.keys()].join('\n');
      for (const file of [
        'record.json',
        'journal.jsonl',
        'segment',
        'report.txt',
        'summary.json',
      ]) {
        expect(names).toContain(file);
      }
      expect(textsWith(texts, forms)).toEqual([]);
    },
  );

  it('is in nothing where the server rejects it', { timeout: 60_000 }, async () => {
    const { exitCode, texts } = await run(backend, ['rejected']);
    expect(exitCode).toBe(2);
    expect(texts.get('stdout')).toContain('REQUEST_REJECTED');
    expect(texts.get('stdout')).toContain('GGMI_TEST_PLANTED_KEY');
    expect(textsWith(texts, forms)).toEqual([]);
  });
});
