import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entryPointsOf } from '../../src/api-reports/entry-points.js';
import { extractApi } from '../../src/api-reports/extract-api.js';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ggmi-api-test-'));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: '@acme/sample' }));
});
afterAll(() => rm(folder, { recursive: true }));

/** The report of a package whose declarations are this text. */
async function reportOf(declarations: string): Promise<string> {
  const path = join(folder, 'index.d.ts');
  await writeFile(path, declarations);
  const working = join(folder, 'working');
  await rm(working, { recursive: true, force: true });
  await mkdir(working);
  const entry = { packageFolder: folder, declarations: path, report: 'sample.api.md' };
  return extractApi(entry, working);
}

const published = `/** An estimator. */
export interface Estimator { readonly k: number; readonly norm?: Norm }
type Norm = 'euclidean';
export {};
`;

describe('extractApi', () => {
  it(
    'changes with what an importer can see, and with nothing else',
    { timeout: 30_000 },
    async () => {
      const report = await reportOf(published);
      expect(report).toContain('readonly k: number;');
      // A type without a name outside is part of the API all the same.
      expect(report).toContain("type Norm = 'euclidean';");
      expect(await reportOf(published.replace('An estimator.', 'Another sentence.'))).toBe(report);
      expect(await reportOf(published.replace('k: number', 'k?: number'))).not.toBe(report);
      expect(await reportOf(published.replace("'euclidean'", "'chebyshev'"))).not.toBe(report);
    },
  );
});

describe('entryPointsOf', () => {
  it('names a report for every module with types', () => {
    const entry = { types: './dist/index.d.ts', default: './dist/index.js' };
    const exports = {
      '.': entry,
      './vitest': { ...entry, types: './dist/vitest.d.ts' },
      './package.json': './package.json',
    };
    const found = entryPointsOf({
      name: '@ggmi/sample',
      version: '1.0.0',
      location: 'packages/sample',
      exports,
    });
    expect(found.map(({ report }) => report)).toEqual(['sample.api.md', 'sample.vitest.api.md']);
  });
});
