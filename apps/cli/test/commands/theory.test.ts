import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluateChain, namedExamples, surveyedChain } from '@ggmi/theory';
import { afterAll, describe, expect, it } from 'vitest';
import { callProgram } from '../fixtures/call-program.js';

const folder = mkdtempSync(join(tmpdir(), 'ggmi-cli-theory-'));
afterAll(() => rmSync(folder, { recursive: true }));

const sound = readFileSync(new URL('../fixtures/chain.yaml', import.meta.url), 'utf8');

/** The name of a file with a text. */
function fileWith(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

const ggmi = (...given: readonly string[]) => callProgram(given, { workingDirectory: folder });

describe('ggmi theory', { timeout: 30_000 }, () => {
  it('evaluates a chain of a YAML file: ΔI = h(1/4) = 0.562335 nats', async () => {
    const { exitCode, stdout, stderr } = await ggmi('theory', fileWith('chain.yaml', sound));
    expect(stdout).toMatch(
      /^chain\.yaml: a discrete chain with 1 anchor item \(m\) and 1 synthetic/,
    );
    expect(stdout).toMatch(/^ΔI .* 0\.562335 +nats\/dataset$/m);
    expect(stdout).toContain('not available: the chain has no loss table');
    expect([exitCode, stderr]).toEqual([0, '']);
  });

  it('gives the same data with --json, for a chain in JSON too', async () => {
    const chain = namedExamples[1]!.chain;
    const file = fileWith('chain.json', JSON.stringify(chain));
    const { exitCode, stdout } = await ggmi('theory', file, '--json');
    const { quantities, verdicts, bounds } = evaluateChain(chain);
    expect(JSON.parse(stdout)).toEqual({ file, chain, quantities, verdicts, bounds });
    expect(exitCode).toBe(0);
  });

  it('lists every problem with file, line, column and row, and ends with 2', async () => {
    const text = sound
      .replace('  - [0, 1]', '  - [0.3, 0.5]')
      .replace('generatorFactor: [[0.75, 0.25]]', 'generatorFactor: [[-0.5, 1.5], [1]]')
      .replace('curationFactor: [1]', 'curationFactor: []\ncolour: red');
    const { exitCode, stdout, stderr } = await ggmi('theory', fileWith('ill.yaml', text));
    expect(stderr).toContain('error CHAIN_MALFORMED\nill.yaml has 6 problems:');
    expect(stderr).toContain(
      ' 1. ill.yaml:9:5  promptFactor[1]:\n      received [0.3, 0.5], which sums to 0.8; expected probabilities that sum to 1\n',
    );
    expect(stderr).toContain('ill.yaml:10:20  generatorFactor[0][0]:\n      received -0.5');
    expect(stderr).toContain('generatorFactor[1]:\n      received 1 entries; expected 2 entries');
    expect(stderr).toContain('ill.yaml:11:1  curationFactor:\n      received an empty list');
    expect(stderr).toContain('ill.yaml:12:9  colour:\n      received an unknown key');
    expect(stderr).not.toMatch(/^ +at /m);
    expect([exitCode, stdout]).toEqual([2, '']);
  });

  it('gives problems as data with --json, those of the syntax too', async () => {
    const repeated = fileWith('repeated.yaml', `${sound}kind: discrete\nitems: 2\n`);
    const { exitCode, stdout, stderr } = await ggmi('theory', repeated, '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      valid: false,
      problems: [
        { file: repeated, line: 16, path: '', expected: 'every key once' },
        { file: repeated, line: 17, path: 'items', received: 'an unknown key' },
      ],
    });
    expect([exitCode, stderr]).toEqual([2, '']);
    const torn = await ggmi('theory', fileWith('torn.json', '{ "kind": '));
    expect(torn.stderr).toContain('expected valid YAML or JSON');
    expect(torn.exitCode).toBe(2);
  });

  it.each([
    [['theory', 'nowhere.yaml'], "'nowhere.yaml' cannot be read"],
    [['theory', '--example', 'nobody'], 'there are reversible-noise-free, additive-noise'],
    [['theory', 'chain.yaml', '--all-examples'], 'a chain file cannot be used with'],
    [['theory', '--all-examples', '--example', 'x'], 'cannot be used with'],
    [['theory', '--samples', '1'], 'a whole number of at least 2'],
    [['theory', 'survey', '--law', 'gauss'], 'dirichlet, independent, reversible'],
    [['theory', 'survey', '--chains', '0'], 'a whole number of at least 1'],
    [['theory', 'survey', '--chains', '9', '--show', '1'], 'cannot be used with'],
  ])('calls %j a mistake of the caller', async (given, message) => {
    const { exitCode, stdout, stderr } = await ggmi(...given);
    expect(stderr).toContain(message);
    expect([exitCode, stdout]).toEqual([2, '']);
  });

  it('lists the examples, evaluates one by its name, and compares all', async () => {
    const list = await ggmi('theory');
    for (const { id } of namedExamples) expect(list.stdout).toContain(`\n${id} `);
    const one = await ggmi('theory', '--example', 'constant-learner');
    expect(one.stdout).toMatch(/^constant-learner: a constant learner on a fair coin/);
    expect(one.stdout).toMatch(/^anchor-only bound.* FAILS +0\.5 +0 +-0\.5/m);
    const all = await ggmi('theory', '--all-examples');
    expect(all.stdout.match(/^GGMI bound +(?:holds|equality|FAILS)/gm)).toHaveLength(11);
  });

  it('draws total variation by a seed: the same again, another otherwise', async () => {
    const given = ['theory', '--example', 'linear-gaussian', '--samples', '100', '--seed'];
    const [first, again, other] = await Promise.all(
      ['1', '1', '2'].map((seed) => ggmi(...given, seed)),
    );
    expect(first!.stdout).toMatch(/0\.\d+ ± 0\.\d+ +probability/);
    expect(again!.stdout).toBe(first!.stdout);
    expect(other!.stdout).not.toBe(first!.stdout);
  });
});

describe('ggmi theory bounds', { timeout: 30_000 }, () => {
  it('prints an input that it takes back', async () => {
    const template = fileWith('bounds.yaml', (await ggmi('theory', 'bounds')).stdout);
    const { exitCode, stdout, stderr } = await ggmi('theory', 'bounds', template);
    // √(2 · ¼ · 3.2/100).
    expect(stdout).toMatch(/^\|E\[R_D\(W'\).* ≤ +bound on the signed gap +0\.126491 +loss$/m);
    expect([exitCode, stderr]).toEqual([0, '']);
  });

  it('lists every number that is out of range, with its place', async () => {
    const template = (await ggmi('theory', 'bounds')).stdout;
    const text = template.replace('items: 1000', 'items: 0').replace('[0, 1]', '[1, 1]');
    const file = fileWith('wrong.yaml', text);
    const { exitCode, stderr } = await ggmi('theory', 'bounds', file);
    expect(stderr).toContain('error BOUND_INPUT_MALFORMED\nwrong.yaml has 2 problems:');
    expect(stderr).toContain('wrong.yaml:3:1  lossRange:\n      received [1, 1]');
    expect(stderr).toContain('wrong.yaml:12:10  synthetic.items:\n      received 0');
    expect(exitCode).toBe(2);
  });
});

describe('ggmi theory survey', { timeout: 30_000 }, () => {
  it('names law and seed and gives counts, worst error and rate', async () => {
    const given = ['theory', 'survey', '--chains', '50', '--seed', 'a seed', '--law', 'reversible'];
    const { stdout } = await ggmi(...given, '--json');
    const survey = JSON.parse(stdout) as Record<string, unknown>;
    expect(survey).toMatchObject({ law: 'dirichlet-reversible', seed: 'a seed', chains: 50 });
    expect(survey['worstIdentityError']).toBeLessThan(1e-12);
    expect(survey['worstIdentityError']).toBeGreaterThan(0);
    expect(survey['rate']).toMatchObject({ chainsPerCpuSecond: expect.any(Number) });
    const text = await ggmi(...given);
    expect(text.stdout).toMatch(
      /^50 random chains of the law 'dirichlet-reversible', seed 'a seed'/,
    );
  });

  it('redraws a chain as a file that is read back as the same chain', async () => {
    const given = ['theory', 'survey', '--law', 'independent', '--show', '7'];
    const file = fileWith('seven.yaml', (await ggmi(...given)).stdout);
    const { stdout } = await ggmi('theory', file, '--json');
    const law = 'dirichlet-independent-factors';
    const chain = { kind: 'discrete', ...surveyedChain({ law, seed: 'survey' }, 7) };
    expect(JSON.parse(stdout)).toMatchObject({ chain });
    expect(JSON.parse((await ggmi(...given, '--json')).stdout)).toEqual(chain);
  });
});
