import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Generation, GenerationRequest } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import plugin, { VERSION, jsonlGenerator, recordingOptions } from '../src/index.js';
import { jsonLines, recordingFile } from './recording-file.js';

const letters = 'abcdefgh'.split('');

async function generator() {
  const file = recordingFile(jsonLines(letters.map((a) => ({ a }))));
  const options = recordingOptions.parse({ file: basename(file), fields: { response: 'a' } });
  return jsonlGenerator.create({ options, needs: { baseDirectory: dirname(file) } });
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

async function texts(generations: AsyncIterable<Generation>): Promise<string[]> {
  const found: string[] = [];
  for await (const one of generations) {
    found.push(
      one.outcome === 'failed'
        ? one.code
        : one.example.kind === 'text'
          ? one.example.response
          : one.example.id,
    );
  }
  return found;
}

describe('the recorded generator', () => {
  it('draws every example once', async () => {
    const drawn = await texts((await generator()).generate(request({})));
    expect(drawn.toSorted()).toEqual(letters);
    expect(drawn).not.toEqual(letters);
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
