import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { echoingServer } from '../fixtures/echoing-server.js';
import { runCli } from '../fixtures/run-cli.js';

/** With characters that JSON, addresses and terminals write in other ways. */
const key = 'sk-planted/"+é\\4711';
const forms = [key, encodeURIComponent(key), JSON.stringify(key).slice(1, -1), 'sk-planted'];

const out = mkdtempSync(join(tmpdir(), 'ggmi-cli-secrets-'));
afterAll(() => rmSync(out, { recursive: true }));

/** Everything that was printed or written below the output folder, by name. */
async function traces(
  command: string,
  more: readonly string[],
  statusOf: (call: number) => number,
) {
  const server = await echoingServer(statusOf);
  const set = ['--set', `generators.leaky.options.server=${server.address}`];
  const folder = mkdtempSync(join(out, 'runs-'));
  const { exitCode, stdout, stderr } = await runCli(
    [command, 'leaky.yaml', ...set, '--out', folder, '--workers', '1', ...more],
    { environment: { GGMI_TEST_PLANTED_KEY: key } },
  );
  await server.close();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const written = new Map(files.map((file) => [file, readFileSync(file, 'latin1')]));
  return { exitCode, texts: new Map([...written, ['stdout', stdout], ['stderr', stderr]]) };
}

function leaks(texts: ReadonlyMap<string, string>): readonly string[] {
  const asBytes = forms.map((form) => Buffer.from(form).toString('latin1'));
  return [...texts]
    .filter(([, text]) => [...forms, ...asBytes].some((form) => text.includes(form)))
    .map(([name]) => name);
}

describe('a planted key', { timeout: 60_000 }, () => {
  it('is in nothing that a run with failed requests writes or prints', async () => {
    // Every fourth call fails for good, every fifth in passing.
    const statusOf = (call: number) => (call % 4 === 0 ? 400 : call % 5 === 0 ? 503 : 200);
    const { exitCode, texts } = await traces('run', [], statusOf);
    expect(exitCode).toBe(0);
    const names = [...texts.keys()].join('\n');
    for (const file of ['record.json', 'journal.jsonl', 'segment', 'report.txt', 'summary.json']) {
      expect(names).toContain(file);
    }
    expect(texts.get('stdout')).toContain('Requests and cost');
    // The failures are there, and say what was blanked.
    expect([...texts.values()].join('\n')).toContain('***');
    expect(leaks(texts)).toEqual([]);
  });

  it('is in nothing where the server rejects it', async () => {
    const { exitCode, texts } = await traces('run', ['--json'], () => 401);
    expect(exitCode).toBe(2);
    expect(texts.get('stdout')).toContain('REQUEST_REJECTED');
    expect(leaks(texts)).toEqual([]);
  });
});
