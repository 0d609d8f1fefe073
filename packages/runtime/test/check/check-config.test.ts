import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../src/check/check-config.js';
import { ConfigInvalidError } from '../../src/problems/config-invalid-error.js';
import { fixtures, problemsOf } from './problems-of.js';

const sound = { path: 'sound.yaml', workingDirectory: fixtures };

describe('checkConfig', () => {
  it('gives the config after defaults, its plugins and its components', async () => {
    const checked = await checkConfig(sound);
    expect(checked.config).toMatchObject({ seed: 5, intervals: { level: 0.9 } });
    expect(checked.baseDirectory).toBe(fixtures);
    expect(checked.plugins).toEqual([
      { specifier: '@acme/toolbox', name: '@acme/toolbox', version: '1.2.3', contract: 1 },
    ]);
    expect(checked.hostSpec.components.map(({ role }) => role)).toEqual([
      'anchors',
      'generators.model',
      'trainer',
      'estimators.near',
      'estimators.chooser',
    ]);
    expect(checked.hostSpec.components[1]).toEqual({
      role: 'generators.model',
      kind: 'generator',
      id: '@acme/toolbox/vector-generator',
      resultVersion: 1,
      package: { name: '@acme/toolbox', version: '1.2.3' },
      options: { dimensions: 3 },
      slots: {},
      capabilities: expect.objectContaining({ produces: 'vector', prompts: ['vector'] }),
    });
    expect(checked.hostSpec.components[4]?.slots).toEqual({ candidates: ['estimators.near'] });
  });

  it('fills in the defaults of a component', async () => {
    const { hostSpec } = await checkConfig(sound);
    expect(hostSpec.components[3]?.options).toEqual({ k: 3, norm: 'maximum' });
  });

  it('gives a host specification that crosses threads and files unchanged', async () => {
    const { hostSpec } = await checkConfig(sound);
    expect(structuredClone(hostSpec)).toEqual(hostSpec);
    expect(JSON.parse(JSON.stringify(hostSpec))).toEqual(hostSpec);
  });

  it('records the file, the text as written and the overrides in order', async () => {
    const { source, config } = await checkConfig({
      ...sound,
      overrides: ['intervals.level=0.5'],
      seed: 11,
    });
    expect(source).toMatchObject({
      file: join(fixtures, 'sound.yaml'),
      asWritten: expect.stringContaining('seed: 5'),
      overrides: ['intervals.level=0.5', 'seed=11'],
    });
    expect([config.seed, config.intervals.level]).toEqual([11, 0.5]);
  });

  it('takes data in place of a file, with plugins from the working directory', async () => {
    const data = {
      version: 1,
      name: 'data',
      plugins: ['@acme/toolbox'],
      anchors: { use: '@acme/toolbox/drawn', count: 4 },
      generators: {},
      trainer: { use: '@acme/toolbox/mean' },
      deployed: {},
    };
    const { source, baseDirectory } = await checkConfig({ data, workingDirectory: fixtures });
    expect(source.file).toBeUndefined();
    expect(JSON.parse(source.asWritten)).toEqual(data);
    expect(baseDirectory).toBe(fixtures);
  });

  it('takes a config in TypeScript', async () => {
    const checked = await checkConfig({ path: 'sound.ts', workingDirectory: fixtures });
    expect(checked.config.name).toBe('typed');
  });

  it('refuses nothing at all', async () => {
    const checking = checkConfig({ data: undefined, workingDirectory: fixtures });
    await expect(checking).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      problems: [{ code: 'CONFIG_NOT_AN_OBJECT', received: 'nothing' }],
    });
  });
});

describe('a sweep that is malformed', () => {
  it('is said alone: what its expressions would have been is not known', async () => {
    const problems = await problemsOf('sound.yaml', [
      'parameters={ K: 2 }',
      'anchors.count="=50 * K"',
      'sweep={ a: { K: [] } }',
    ]);
    expect(problems.map(({ path }) => path)).toEqual(['sweep.a.K']);
  });
});

describe('the place of a problem', () => {
  it('is the override that put the value there', async () => {
    const [problem] = await problemsOf('sound.yaml', ['estimators.near.options={ k: 0 }']);
    expect(problem).toMatchObject({
      path: 'estimators.near.options.k',
      override: '--set estimators.near.options={ k: 0 }',
    });
    expect(problem?.line).toBeUndefined();
  });

  it('is the seed on the command line', async () => {
    const error: unknown = await checkConfig({ ...sound, seed: -1 }).catch((e: unknown) => e);
    expect(ConfigInvalidError.is(error) && error.problems[0]?.override).toBe('--seed -1');
  });

  it('names the file relative to the working directory, or in full outside of it', async () => {
    const inside = { path: 'fixtures/empty.yaml', workingDirectory: dirname(fixtures) };
    const outside = { path: '../empty.yaml', workingDirectory: join(fixtures, 'plugins') };
    const files = await Promise.all(
      [inside, outside].map((request) =>
        checkConfig(request).catch((error: unknown) =>
          ConfigInvalidError.is(error) ? error.problems[0]?.file : undefined,
        ),
      ),
    );
    expect(files).toEqual(['fixtures/empty.yaml', join(fixtures, 'empty.yaml')]);
  });
});

describe('one fault', () => {
  it('is not reported again by what follows from it', async () => {
    const problems = await problemsOf('sound.yaml', ['anchors.count=none']);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['VALUE_TYPE', 'anchors.count'],
    ]);
  });

  it('of a plugin is not reported again for each of its components', async () => {
    const problems = await problemsOf('sound.yaml', [
      "plugins=['@acme/toolbox', '@acme/broken-on-load']",
      "estimators.near.use='@acme/broken-on-load/x'",
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['PLUGIN_LOAD_FAILED']);
  });

  it('of a local plugin hides no component of a plugin that did load', async () => {
    const problems = await problemsOf('sound.yaml', [
      'plugins[1]=./plugins/gone.js',
      "estimators.near.use='@acme/toolbox/x'",
      "estimators.far={ use: 'gone-plugin/x' }",
    ]);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['PLUGIN_NOT_INSTALLED', 'plugins[1]'],
      ['COMPONENT_UNKNOWN', 'estimators.near.use'],
    ]);
  });

  it('of an unlisted package says which package to list', async () => {
    const [problem] = await problemsOf('sound.yaml', ["estimators.near.use='@other/pack/x'"]);
    expect(problem?.next).toBe("List '@other/pack' under `plugins`, or correct the id.");
  });

  it('does not stop a plugin that is listed and never used', async () => {
    expect(await problemsOf('sound.yaml', ["plugins[1]='@acme/twin'"])).toEqual([]);
  });
});
