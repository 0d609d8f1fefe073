import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Example, Generation, GenerationRequest, Generator, Prompt } from '@ggmi/core';
import { permutation, randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import plugin, { VERSION, jsonlGenerator, recordingOptions } from '../src/index.js';
import { jsonLines, recordingFile } from './recording-file.js';

const letters = 'abcdefgh'.split('');

async function generator(rows: readonly object[] = letters.map((a) => ({ a })), rest = {}) {
  const file = recordingFile(jsonLines(rows));
  const written = { file: basename(file), fields: { response: 'a' }, ...rest };
  const options = recordingOptions.parse(written);
  const warnings: string[] = [];
  const logger = { debug() {}, info() {}, warn: (message: string) => warnings.push(message) };
  const needs = { baseDirectory: dirname(file), logger };
  return Object.assign(await jsonlGenerator.create({ options, needs }), { warnings });
}

function findings(source: Generator) {
  return source.check?.({ signal: new AbortController().signal });
}

function request(parts: Partial<GenerationRequest>): GenerationRequest {
  return {
    prompts: [{ kind: 'none', id: 'p' }],
    draws: letters.length,
    firstDraw: 0,
    random: randomStream('seed'),
    signal: new AbortController().signal,
    ...parts,
  };
}

/** Codes and responses, in the order of prompts, then draws. */
async function texts(generations: AsyncIterable<Generation>): Promise<string[]> {
  const found: Generation[] = [];
  for await (const one of generations) found.push(one);
  return found
    .toSorted((a, b) => a.promptId.localeCompare(b.promptId) || a.draw - b.draw)
    .map((one) => (one.outcome === 'failed' ? one.code : responseOf(one.example)));
}

function responseOf(example: Example): string {
  return example.kind === 'text' ? example.response : example.id;
}

function textPrompt(id: string): Prompt {
  const answer = { kind: 'response', prompt: `asked ${id}` } as const;
  return { kind: 'text', id, text: `Answer ${id}.`, demonstrations: [], answer };
}

describe('the recorded generator', () => {
  it('draws every example once', async () => {
    const drawn = await texts((await generator()).generate(request({})));
    expect(drawn.toSorted()).toEqual(letters);
    expect(drawn).not.toEqual(letters);
  });

  it('draws by the order that the stream of the prompt gives the rows', async () => {
    const order = permutation(letters.length, randomStream('seed').fork('p'));
    const drawn = await texts((await generator()).generate(request({})));
    expect(drawn).toEqual(Array.from(order, (position) => letters[position]));
  });

  it('answers a text prompt with the row of its id, and fails for an id without a row', async () => {
    const rows = letters.map((a) => ({ key: `k-${a}`, a }));
    const source = await generator(rows, { fields: { id: 'key', response: 'a' } });
    const prompts = ['k-c', 'k-a', 'k-z'].map(textPrompt);
    const answers = source.generate(request({ prompts, draws: 2 }));
    expect(await texts(answers)).toEqual([
      'a',
      'POOL_EXHAUSTED',
      'c',
      'POOL_EXHAUSTED',
      'PROMPT_UNRECORDED',
      'PROMPT_UNRECORDED',
    ]);
  });

  it('draws among the rows of a prompt, and names them as answers to it', async () => {
    const rows = letters.map((a, i) => ({ q: i % 2 === 0 ? 'even' : 'odd', a }));
    const source = await generator(rows, { fields: { promptId: 'q', response: 'a' } });
    const found: Example[] = [];
    const prompts = [textPrompt('even')];
    for await (const one of source.generate(request({ prompts, draws: 4 }))) {
      if (one.outcome === 'generated') found.push(one.example);
    }
    const order = permutation(4, randomStream('seed').fork('even'));
    expect(found).toEqual(
      Array.from(order, (position, draw) => ({
        kind: 'text',
        id: draw === 0 ? 'even' : `even#${draw}`,
        prompt: 'asked even',
        response: letters[2 * position],
      })),
    );
  });

  it('says what it left out, in a warning and for the record', async () => {
    const source = await generator([{ a: 'x' }, { b: 1 }, {}], { onBadRow: 'skip' });
    expect(await source.size?.()).toBe(1);
    const places = ['data.jsonl:2', 'data.jsonl:3'];
    expect(await source.drops?.()).toEqual([{ reason: 'missing-field', count: 2, places }]);
    expect(source.warnings).toEqual([
      '2 rows left out (missing-field): data.jsonl:2, data.jsonl:3',
    ]);
  });

  it('gives the same draws however they are split, another order for another prompt', async () => {
    const source = await generator();
    const whole = await texts(source.generate(request({})));
    const head = await texts(source.generate(request({ draws: 3 })));
    const tail = await texts(source.generate(request({ draws: 5, firstDraw: 3 })));
    expect([...head, ...tail]).toEqual(whole);
    const other = await texts(source.generate(request({ prompts: [{ kind: 'none', id: 'q' }] })));
    expect(other).not.toEqual(whole);
  });

  it('fails a draw beyond the pool, and a prompt that says something', async () => {
    const source = await generator();
    const beyond = await texts(source.generate(request({ firstDraw: 7, draws: 2 })));
    expect(beyond.slice(1)).toEqual(['POOL_EXHAUSTED']);
    const prompts = [{ kind: 'vector', id: 'v', values: [1] }] as const;
    expect(await texts(source.generate(request({ prompts, draws: 1 })))).toEqual([
      'PROMPT_UNSUPPORTED',
    ]);
  });

  it('says its size and a fingerprint, and stops by signal', async () => {
    const source = await generator();
    expect(await source.size?.()).toBe(8);
    expect(await source.fingerprint?.()).toMatch(/^[0-9a-f]{64}$/u);
    const signal = AbortSignal.abort(new Error('stop'));
    await expect(texts(source.generate(request({ signal })))).rejects.toThrow('stop');
  });

  it('says before a run whether its files can be used, and how many rows they give', async () => {
    const ok = { severity: 'ok', subject: 'data', detail: '8 rows to draw from' };
    expect(await findings(await generator())).toEqual([ok]);
    const rows = [{ a: 'x' }, { a: '' }];
    await expect(findings(await generator(rows))).rejects.toMatchObject({
      code: 'DATA_FILE_INVALID',
    });
    expect(await findings(await generator(rows, { onBadRow: 'skip' }))).toEqual([
      {
        severity: 'warning',
        subject: 'data',
        detail: '1 row to draw from, 1 left out by onBadRow: skip',
      },
    ]);
  });

  it('declares the version of its package', () => {
    const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
    expect(JSON.parse(manifest)).toMatchObject({ name: plugin.name, version: VERSION });
  });

  it('refuses unknown options, a broken pattern or replacement and a row number below 1', () => {
    const good = { file: 'f', fields: { response: 'a' } };
    expect(recordingOptions.safeParse(good).success).toBe(true);
    for (const bad of [
      { ...good, extra: 1 },
      { ...good, rewrite: { pattern: '(', replacement: '' } },
      { ...good, rewrite: { pattern: 'x', replacement: '\ud800' } },
      { ...good, rows: { first: 0 } },
    ]) {
      expect(recordingOptions.safeParse(bad).success).toBe(false);
    }
  });
});
