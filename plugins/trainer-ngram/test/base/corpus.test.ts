import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { corpusText } from '../../corpus/generate-corpus.mjs';
import { readBaseText } from '../../src/base/read-base-text.js';

const file = new URL('../../corpus/default.txt', import.meta.url);

describe('the default corpus', () => {
  it('is what its generator writes', () => {
    expect(readFileSync(file, 'utf8')).toBe(corpusText());
  });

  it('is read as documents with the digest of its bytes', async () => {
    const base = await readBaseText('default', '/');
    expect(base.fingerprint).toBe(createHash('sha256').update(readFileSync(file)).digest('hex'));
    expect(base.documents.length).toBeGreaterThan(150);
    expect(base.documents.every((one) => one !== '' && !one.includes('\n\n'))).toBe(true);
  });

  it('states true equations', () => {
    const equation = /(\d+) ?([-+*/]) ?(\d+(?:\.\d+)?) ?= ?(\d+)/gu;
    const all = [...corpusText().matchAll(equation)];
    const wrong = all.filter(([, a, sign, b, result]) => {
      const [x, y] = [Number(a), Number(b)];
      const value = { '+': x + y, '-': x - y, '*': x * y, '/': x / y }[sign ?? ''];
      return Math.abs((value ?? Number.NaN) - Number(result)) > 1e-9;
    });
    expect(all.length).toBeGreaterThan(250);
    expect(wrong.map(([text]) => text)).toEqual([]);
  });
});
