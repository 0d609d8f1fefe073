import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GgmiError } from '@ggmi/core';
import { defaultCorpus } from '@ggmi/corpus';
import { randomStream } from '@ggmi/numerics';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  parameterBytes,
  parameterDigest,
  parametersFromBytes,
} from '../../src/base/parameter-bytes.js';
import { pretrainBase } from '../../src/base/pretrain-base.js';
import { readDocuments } from '../../src/base/read-documents.js';
import { DEFAULT_SIZES, shapeOf } from '../../src/index.js';
import { harnessHost, mean, openTrainer, signal, SMALL, text } from '../byte-llama-harness.js';

const weights = readFileSync(new URL('../../base/default.bin', import.meta.url));
const record: {
  readonly steps: number;
  readonly seed: number;
  readonly sha256: string;
  readonly prefix: { readonly steps: number; readonly sha256: string };
  // Written by scripts/build-base.mjs.
} = JSON.parse(readFileSync(new URL('../../base/default.json', import.meta.url), 'utf8'));

function corpusFolder(content: string | Uint8Array | undefined): string {
  const folder = mkdtempSync(join(tmpdir(), 'ggmi-tiny-lm-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  if (content !== undefined) writeFileSync(join(folder, 'base.txt'), content);
  return folder;
}

describe('the default base', () => {
  it('begins as its recipe trains it', async () => {
    const documents = await readDocuments(defaultCorpus);
    const shape = shapeOf({ model: DEFAULT_SIZES, context: 512 });
    const { steps, seed, prefix } = record;
    const found = await pretrainBase(documents, {
      shape,
      steps,
      seed,
      signal,
      stopAfter: prefix.steps,
    });
    expect(parameterDigest(found)).toBe(prefix.sha256);
  });

  it('has the bytes that its recipe ended with, and they are its fingerprint', async () => {
    expect(createHash('sha256').update(weights).digest('hex')).toBe(record.sha256);
    expect(await (await openTrainer({})).fingerprint?.()).toBe(record.sha256);
  });

  it('knows English better than random letters', async () => {
    const trainer = await openTrainer({});
    const empty = { kind: 'text', examples: [] } as const;
    const model = await trainer.train(empty, { random: randomStream('a'), signal });
    const scored = [
      text('How many eggs are left?', 'There are 12 - 4 = 8 eggs left, so the answer is 8.'),
      text('How many eggs are left?', 'qXv zzRk 0Q{ pwcv}~ kjx WvbQ hgfd Zx mnbvcxz lkjh'),
    ];
    const { natsPerByte } = await model.losses(scored, { signal });
    expect(natsPerByte![0]).toBeLessThan(3);
    expect(natsPerByte![1]).toBeGreaterThan(3.5);
  });
});

describe('a base from a file', () => {
  const options = { ...SMALL, base: { file: 'base.txt', steps: 60, seed: 1 } };
  const corpus = 'One egg.\n\nTwo eggs.\n \nThree eggs and four.\n';

  it('is trained once, announced and kept, and fits its corpus', async () => {
    const host = harnessHost(corpusFolder(corpus));
    const first = await openTrainer(options, host);
    const fingerprint = await first.fingerprint?.();
    expect(host.log.length).toBe(1);
    expect(host.log[0]).toMatch(/base\.txt: 60 steps/u);
    expect(await (await openTrainer(options, host)).fingerprint?.()).toBe(fingerprint);
    expect([host.log.length, host.kept.size]).toEqual([1, 1]);
    const empty = { kind: 'text', examples: [] } as const;
    const model = await first.train(empty, { random: randomStream('a'), signal });
    const scored = [text('', 'Two eggs.'), text('', 'Vier Eier')];
    const { values } = await model.losses(scored, { signal });
    expect(values[0]).toBeLessThan(values[1]! - 0.1);
  });

  it('is another for other text, steps or seed', async () => {
    const folder = corpusFolder(corpus);
    // One cache for all, so that equal keys would show.
    const host = harnessHost(folder);
    const variants = [
      options,
      { ...options, base: { ...options.base, steps: 61 } },
      { ...options, base: { ...options.base, seed: 2 } },
    ];
    const found: (string | undefined)[] = [];
    for (const one of variants) found.push(await (await openTrainer(one, host)).fingerprint?.());
    writeFileSync(join(folder, 'base.txt'), `${corpus}\nFive eggs.`);
    found.push(await (await openTrainer(options, host)).fingerprint?.());
    expect(new Set(found).size).toBe(4);
  });

  it.each([
    ['missing', undefined, /ENOENT/u],
    ['empty', '\n \n\n', /no text/u],
    ['not UTF-8', Uint8Array.of(0x61, 0xff), /not UTF-8/u],
  ])('is refused where the file is %s', async (_, content, message) => {
    const broken = await openTrainer(options, harnessHost(corpusFolder(content)));
    const error: unknown = await broken.fingerprint?.().catch((e: unknown) => e);
    expect(GgmiError.is(error, 'DATA_FILE_INVALID') && error.message).toMatch(message);
  });
});

it('parameters survive their bytes', () => {
  const parameters = Float32Array.of(1, -2.5, 1e-30, mean([1, 2]));
  expect(parametersFromBytes(parameterBytes(parameters), 4)).toEqual(parameters);
  expect(parametersFromBytes(parameterBytes(parameters), 5)).toBeUndefined();
});
