import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callProgram } from '../fixtures/call-program.js';
import { keyedServer } from '../fixtures/keyed-server.js';
import { runCli } from '../fixtures/run-cli.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ggmi-check-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const environment = { GGMI_TEST_PLANTED_KEY: 'k-1' };
const prices = ['--set', 'requests.prices={tiny: {input: 1, output: 1000}}'];
const limit = ['--set', 'generators.keyed.options.num_predict=50'];

describe('ggmi check of a config that asks a server', () => {
  it(
    'estimates tokens and money without asking it, and what is kept is not asked for again',
    { timeout: 60_000 },
    async () => {
      const server = await keyedServer((call) => (call === 3 ? 'failed' : 'answered'));
      const place = `generators.keyed.options.host="${server.address}"`;
      const settings = ['--out', folder, '--set', place, ...prices, ...limit];
      const check = ['check', 'keyed-ollama.yaml', ...settings];
      const before = await callProgram(check);
      // 14 answers of at most 50 tokens, of a thousandth each.
      expect(before.stdout).toMatch(
        /keyed, draw 1: 14 draws; estimate: about \d+ tokens of prompts \(bytes \/ 4\) and\s+at most 700\s+of\s+answers, by\s+their\s+limit; at most about 0\.70\d\d\s+USD\./,
      );
      await runCli(['run', 'keyed-ollama.yaml', ...settings], { environment });
      await server.close();
      const after = await callProgram([...check, '--json']);
      expect(after.exitCode).toBe(0);
      expect(JSON.parse(after.stdout)).toMatchObject({
        requests: {
          draws: [
            {
              role: 'generators.keyed',
              kept: 13,
              estimate: { draws: 1, outputBy: 'kept-answers' },
            },
          ],
          others: [],
        },
      });
    },
  );

  it(
    'says tokens alone where the model has no price, and what to add',
    { timeout: 60_000 },
    async () => {
      const { stdout } = await callProgram([
        'check',
        'keyed-ollama.yaml',
        '--out',
        folder,
        ...limit,
      ]);
      expect(stdout).toMatch(/no\s+price: add\s+'tiny' to\s+`requests.prices`/);
    },
  );
});
