import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { echoingServer } from '../fixtures/echoing-server.js';
import { textsWith, tracesOf } from '../fixtures/traces-of.js';

/** With characters that JSON, addresses and terminals write in other ways. */
const key = 'sk-planted/"+é\\4711';
const forms = [key, encodeURIComponent(key), JSON.stringify(key).slice(1, -1), 'sk-planted'];

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

async function traces(more: readonly string[], statusOf: (call: number) => number) {
  const server = await echoingServer(statusOf);
  const set = ['--set', `generators.leaky.options.server=${server.address}`];
  const environment = { GGMI_TEST_PLANTED_KEY: key };
  const left = await tracesOf(
    ['run', 'leaky.yaml', ...set, '--workers', '1', ...more],
    environment,
  );
  await server.close();
  folders.push(left.folder);
  return left;
}

describe('a planted key', { timeout: 60_000 }, () => {
  it('is in nothing that a run with failed requests writes or prints', async () => {
    // Every fourth call fails for good, every fifth in passing.
    const statusOf = (call: number) => (call % 4 === 0 ? 400 : call % 5 === 0 ? 503 : 200);
    const { exitCode, texts } = await traces([], statusOf);
    expect(exitCode).toBe(0);
    const names = [...texts.keys()].join('\n');
    for (const file of ['record.json', 'journal.jsonl', 'segment', 'report.txt', 'summary.json']) {
      expect(names).toContain(file);
    }
    expect(texts.get('stdout')).toContain('Requests and cost');
    // The failures are there, and say what was blanked.
    expect([...texts.values()].join('\n')).toContain('***');
    expect(textsWith(texts, forms)).toEqual([]);
  });

  it('is in nothing where the server rejects it', async () => {
    const { exitCode, texts } = await traces(['--json'], () => 401);
    expect(exitCode).toBe(2);
    expect(texts.get('stdout')).toContain('REQUEST_REJECTED');
    expect(textsWith(texts, forms)).toEqual([]);
  });
});
