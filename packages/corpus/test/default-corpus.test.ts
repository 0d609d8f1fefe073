import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultCorpus } from '../src/index.js';
import { corpusText } from '../text/generate-corpus.mjs';

describe('the default corpus', () => {
  it('is what its generator writes', () => {
    expect(readFileSync(defaultCorpus, 'utf8')).toBe(corpusText());
  });

  it('has the bytes that every base since version 0.1.0 was built from', () => {
    expect(createHash('sha256').update(readFileSync(defaultCorpus)).digest('hex')).toBe(
      '3d88f786938bc966ce993e3a82f99ad0a398525263c611485f26019894f9fa89',
    );
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
