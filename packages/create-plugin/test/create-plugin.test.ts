import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPlugin } from '../src/index.js';

let workingDirectory = '';
let output = '';
let complaints = '';

beforeEach(() => {
  workingDirectory = mkdtempSync(join(tmpdir(), 'create-plugin-'));
  output = '';
  complaints = '';
});

afterEach(() => rmSync(workingDirectory, { recursive: true }));

function run(args: readonly string[], ask?: (question: string) => Promise<string>) {
  return createPlugin(args, {
    workingDirectory,
    write: (text) => (output += text),
    complain: (text) => (complaints += text),
    ...(ask && { ask }),
  });
}

describe('createPlugin', () => {
  it('writes a plugin, prints the next three commands, and says what is to be replaced', async () => {
    expect(await run(['@acme/estimator-ring', '--kind', 'estimator'])).toBe(0);
    expect(readdirSync(workingDirectory)).toEqual(['estimator-ring']);
    const manifest = readFileSync(join(workingDirectory, 'estimator-ring/package.json'), 'utf8');
    expect(JSON.parse(manifest)).toMatchObject({ name: '@acme/estimator-ring' });
    expect(output).toMatch(/\n {2}cd estimator-ring\n {2}npm install\n {2}npm test\n\n/);
    expect(output).toContain('Then replace src/gaussian-estimator.ts by your own');
    expect(complaints).toBe('');
  });

  it('takes every answer by flag', async () => {
    const flags = ['--component', 'ring', '--description', 'Rings.', '--author', 'Ada'];
    expect(await run(['x', '--kind', 'mi-estimator', ...flags, '--license', 'MIT'])).toBe(0);
    expect(readdirSync(join(workingDirectory, 'x/src'))).toContain('ring-estimator.ts');
    const manifest = readFileSync(join(workingDirectory, 'x/package.json'), 'utf8');
    const wanted = { description: 'Rings.', author: 'Ada', license: 'MIT' };
    expect(JSON.parse(manifest)).toMatchObject(wanted);
  });

  it('says all that is wrong at once, and writes nothing', async () => {
    expect(await run(['My Plugin', 'two', '--kind', 'oracle', '--colour', 'red'])).toBe(2);
    expect(complaints).toContain("'two': one name is enough");
    expect(complaints).toContain('--colour is no flag');
    // What follows it was meant as its value.
    expect(complaints).not.toContain("'red'");
    expect(complaints).toContain("name: received 'My Plugin', expected lower-case words");
    expect(complaints).toContain("kind: received 'oracle', expected one of generator");
    expect(readdirSync(workingDirectory)).toEqual([]);
  });

  it('asks nobody where nobody can answer', async () => {
    expect(await run([])).toBe(2);
    expect(complaints).toContain('name: received nothing');
    expect(complaints).toContain('kind: received nothing');
  });

  it('asks for name and kind where they are missing, the kind by its number', async () => {
    const replies = ['my-curator', '7'];
    expect(await run([], () => Promise.resolve(replies.shift() ?? ''))).toBe(0);
    expect(replies).toEqual([]);
    expect(readdirSync(join(workingDirectory, 'my-curator/src'))).toContain(
      'unfinished-curator.ts',
    );
  });

  it('leaves a folder alone that holds something, and names it beside other problems', async () => {
    mkdirSync(join(workingDirectory, 'x'));
    for (const name of ['a', 'b', 'c', 'd']) writeFileSync(join(workingDirectory, 'x', name), '');
    expect(await run(['x', '--kind', 'oracle'])).toBe(2);
    expect(complaints).toContain('x is not empty: a, b, c and 1 more.');
    expect(complaints).toContain("kind: received 'oracle'");
    expect(readdirSync(join(workingDirectory, 'x'))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('leaves a file of the name alone', async () => {
    writeFileSync(join(workingDirectory, 'x'), 'mine');
    expect(await run(['x', '--kind', 'curator'])).toBe(2);
    expect(complaints).toContain('is no folder');
  });

  it('fills a folder that holds only .git', async () => {
    mkdirSync(join(workingDirectory, 'x/.git'), { recursive: true });
    expect(await run(['x', '--kind', 'curator'])).toBe(0);
  });

  it('explains itself', async () => {
    expect(await run(['--help'])).toBe(0);
    expect(output).toContain('npm create @ggmi/plugin NAME -- --kind KIND');
  });
});
