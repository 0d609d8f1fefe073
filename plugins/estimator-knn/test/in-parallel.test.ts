import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import {
  estimateKsg1,
  estimateKsg1InParallel,
  estimateKsg2,
  estimateKsg2InParallel,
  ksg1Estimator,
  ksg2Estimator,
  ksgOptions,
} from '@ggmi/estimator-knn';
import { denseNormal } from '@ggmi/families';
import { mapColumns, randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { inProcess } from './in-process-parallel.js';

const isBuilt = existsSync(new URL('../dist/index.js', import.meta.url));

describe.each([
  ['KSG1', estimateKsg1, estimateKsg1InParallel],
  ['KSG2', estimateKsg2, estimateKsg2InParallel],
])('%s in parts', (_name, inOne, inParts) => {
  it.each([1, 3])(
    'has the bits of one piece, %i dimensions a side, ties and all',
    async (width) => {
      const { x, y } = denseNormal(width).sample(900, randomStream('parts'));
      // To tenths: the k-th neighbour is often tied.
      const tied = mapColumns(y, (values) => values.map((value) => Math.round(10 * value) / 10));
      for (const other of [y, tied]) {
        for (const norm of ['chebyshev', 'euclidean'] as const) {
          const options = { k: 4, norm };
          const parts = await inParts([x, other], options, { parallel: inProcess(2) });
          expect(parts).toBe(inOne(x, other, options));
        }
      }
    },
  );

  it('copes with fewer rows than parts, and refuses a k beyond them', async () => {
    const { x, y } = denseNormal(2).sample(7, randomStream('few'));
    const threads = { parallel: inProcess(2) };
    const options = { k: 6, norm: 'chebyshev' } as const;
    expect(await inParts([x, y], options, threads)).toBe(inOne(x, y, options));
    await expect(inParts([x, y], { ...options, k: 7 }, threads)).rejects.toThrow('k is 7');
  });
});

describe.each([
  ['KSG1', ksg1Estimator],
  ['KSG2', ksg2Estimator],
])('the component %s', (_name, component) => {
  it('hands large samples to the threads it is given, and gives the same value', async () => {
    const { x, y } = denseNormal(2).sample(10_000, randomStream('large'));
    const jobs: string[] = [];
    const values: number[] = [];
    for (const threads of [1, 2]) {
      const needs = { parallel: inProcess(threads, (module) => jobs.push(`${threads} ${module}`)) };
      const estimator = await component.create({ options: ksgOptions.parse({}), needs });
      const context = { random: randomStream('context'), signal: new AbortController().signal };
      values.push((await estimator.estimate({ type: 'paired', x, y }, context)).value);
    }
    expect(values[1]).toBe(values[0]);
    expect(jobs).toEqual(['2 nearest-kernel.js', '2 count-kernel.js', '2 count-kernel.js']);
  });
});

it('the built kernels run on real threads, with the same bits', async ({ skip }) => {
  // Node 20 reads no TypeScript; `npm test` builds before it tests.
  skip(!isBuilt, 'plugins/estimator-knn is not built');
  const script = fileURLToPath(new URL('./fixtures/run-on-threads.mjs', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script]);
  // Written by run-on-threads.mjs.
  const { alone, together } = JSON.parse(stdout) as Readonly<Record<'alone' | 'together', number>>;
  expect(together).toBe(alone);
}, 60_000);
