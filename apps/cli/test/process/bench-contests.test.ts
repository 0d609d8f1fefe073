import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { callProgram } from '../fixtures/call-program.js';
import { keyedServer } from '../fixtures/keyed-server.js';
import { isFixtureInstalled, llamaServer } from '../fixtures/llama-server.js';
import { runCli } from '../fixtures/run-cli.js';

const out = mkdtempSync(join(tmpdir(), 'ggmi-cli-contests-'));
afterAll(() => rmSync(out, { recursive: true }));

const example = (name: string): string =>
  fileURLToPath(new URL(`../../../../examples/benchmarks/${name}.yaml`, import.meta.url));
/** Less of everything: no reading, a quarter of the items. */
const changes = [
  'readings={}',
  'anchors.options.rows.count=20',
  'heldOut.options.rows.count=20',
  'generators.plain.options.rows.count=20',
];
const small = [...changes.flatMap((change) => ['--set', change]), '--out', out, '--workers', '0'];
const generators = ['bench', 'generators', example('generators'), ...small];

/** What `--json` prints, as far as the tests read it. */
interface Printed {
  readonly rows: readonly {
    readonly generator: string;
    readonly unranked: string | null;
    readonly usage: { readonly requests: number; readonly cost: object } | null;
  }[];
  readonly rankings: readonly { readonly places: readonly { readonly name: string }[] }[];
}

describe('ggmi bench generators', { timeout: 120_000 }, () => {
  it('prints one table, says where the result lies, and computes nothing twice', async () => {
    const command = [...generators, '--generators', 'toy,plain'];
    const first = await runCli(command);
    expect(first.stdout).toMatch(/^── Generators on workshop, seed 0/);
    expect(first.stdout).toMatch(/place, ties not separated/);
    const [, file = ''] = /^Result: +(.+)$/m.exec(first.stderr) ?? [];
    const again = await callProgram([...command, '--json']);
    expect(JSON.parse(again.stdout)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
    expect(again.stderr.match(/cells planned$/gm)).toBeNull();
    expect([first.exitCode, again.exitCode]).toEqual([0, 0]);
    const compared = await callProgram(['bench', 'compare', file, file]);
    expect(compared.stdout).toContain('Nothing: same task, seeds, contestants and machine.');
  });

  it.runIf(isFixtureInstalled)(
    'holds a toy, recorded answers and a served model against each other',
    async () => {
      const server = await llamaServer(out);
      const options = { host: server.url, model: 'tiny', num_predict: 24 };
      const served = { use: '@ggmi/backend-ollama/generate', options };
      const add = ['--set', `generators.served=${JSON.stringify(served)}`];
      const prices = ['--set', 'requests.prices={"tiny":{"input":1,"output":2}}'];
      const only = ['--generators', 'toy,plain,served'];
      const run = await callProgram([...generators, ...add, ...prices, ...only, '--json']);
      await server.close();
      expect(run.exitCode).toBe(0);
      const { rows, rankings } = JSON.parse(run.stdout) as Printed;
      const ranked = rankings[0]?.places.map(({ name }) => name);
      expect(ranked?.toSorted()).toEqual(['plain', 'served', 'toy']);
      const usage = rows.find(({ generator }) => generator === 'served')?.usage;
      // One for each of the twenty questions, and those that ask what the server is.
      expect(usage?.requests).toBeGreaterThanOrEqual(20);
      expect(Object.keys(usage?.cost ?? {})).toEqual(['USD']);
      // The server is gone, and what it gave is kept.
      const table = await callProgram([...generators, ...add, ...prices, ...only, '--offline']);
      expect(table.stdout).toMatch(/generator +(?=.*toy)(?=.*plain).*served/);
      expect(table.exitCode).toBe(0);
    },
  );

  it('goes on where a server is gone, says so, and ends as a mistake', async () => {
    const served =
      '{"use":"@ggmi/backend-ollama/chat","options":{"host":"http://127.0.0.1:9","model":"m"}}';
    const add = ['--set', `generators.served=${served}`, '--set', 'requests.retries=0'];
    const command = [...generators, ...add, '--generators', 'toy,plain,served', '--quiet'];
    const { exitCode, stdout, stderr } = await callProgram([...command, '--json']);
    const { rows } = JSON.parse(stdout) as Printed;
    expect(rows.map(({ unranked }) => unranked !== null)).toEqual([false, false, true]);
    expect(stderr).toMatch(/^failed: served: /m);
    expect(exitCode).toBe(2);
  });

  it('stops at its limit with one message and the command that goes on', async () => {
    const server = await keyedServer(() => 'answered');
    const options = { host: server.address, model: 'tiny', num_predict: 24 };
    const served = { use: '@ggmi/backend-ollama/chat', options };
    const add = ['--set', `generators.served=${JSON.stringify(served)}`];
    const limit = ['--set', 'requests.limit.tokens=10', '--generators', 'plain,served', '--quiet'];
    const { exitCode, stderr } = await callProgram([...generators, ...add, ...limit]);
    await server.close();
    expect(stderr.match(/limit of this run is reached/g)).toHaveLength(1);
    expect(stderr).toMatch(/^stopped: .*`requests\.limit\.tokens` is 10\./m);
    expect(stderr).not.toContain('INPUT_FAILED');
    expect(stderr).toMatch(/^Stopped at its limit; .*\n {2}\S.* bench generators /m);
    expect(exitCode).toBe(4);
  });

  it('refuses what is no generator of the config', async () => {
    const { exitCode, stderr } = await callProgram([...generators, '--generators', 'none']);
    expect(stderr).toContain('GENERATOR_UNKNOWN');
    expect(exitCode).toBe(2);
  });
});

describe('ggmi bench trainers', { timeout: 120_000 }, () => {
  it('prints one table, and ranks no loss on a scale of its own', async () => {
    const command = ['bench', 'trainers', example('trainers'), ...small, '--quiet'];
    const { exitCode, stdout } = await callProgram([...command, '--trainers', 'trainer,words']);
    expect(stdout).toMatch(/^── Post-trainers on workshop-trainers, seed 0/);
    expect(stdout).toMatch(/scale of losses +nats\/byte +its own/);
    expect(exitCode).toBe(0);
    expect(existsSync(join(out, 'store'))).toBe(true);
  });
});
