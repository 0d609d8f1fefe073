import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';

const fixtures = resolve(import.meta.dirname, 'fixtures/layers');
const configPath = resolve(import.meta.dirname, '../../../.dependency-cruiser.mjs');

// The import of a path built at run time has no type; the file declares this one.
const config = ((await import(pathToFileURL(configPath).href)) as { default: IConfiguration })
  .default;

const ruleNames = (config.forbidden ?? []).map((rule) => rule.name ?? 'unnamed');

/** Cruises one fixture folder with the repository's own rules. */
async function violationsIn(fixture: string): Promise<{ from: string; rule: string }[]> {
  const { exclude: _fixturesAreExcluded, ...options } = config.options ?? {};
  const { output } = await cruise(
    ['.'],
    {
      ...options,
      baseDir: resolve(fixtures, fixture),
      validate: true,
      ruleSet: { forbidden: config.forbidden ?? [] },
    },
    { ...options.enhancedResolveOptions, bustTheCache: true },
  );
  // Without an output type the result is the object, not a rendered string.
  const { violations } = (output as ICruiseResult).summary;
  return violations.map(({ from, rule }) => ({ from, rule: rule.name }));
}

function plantedFilesOf(fixture: string): string[] {
  return readdirSync(resolve(fixtures, fixture), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\/planted[^/]*\.ts$/.test(path))
    .toSorted();
}

describe('layer rules', () => {
  it('have a planted violation each', () => {
    expect(readdirSync(fixtures).toSorted()).toEqual([...ruleNames, 'clean'].toSorted());
  });

  it.each(ruleNames)(
    '%s is reported at every file that breaks it, and nothing else is',
    async (rule) => {
      const violations = await violationsIn(rule);
      expect([...new Set(violations.map((violation) => violation.rule))]).toEqual([rule]);
      expect([...new Set(violations.map(({ from }) => from))].toSorted()).toEqual(
        plantedFilesOf(rule),
      );
    },
  );

  it('report nothing about a workspace that keeps them', async () => {
    expect(await violationsIn('clean')).toEqual([]);
  });
});
