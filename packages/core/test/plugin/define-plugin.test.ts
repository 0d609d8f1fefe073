import { describe, expect, it } from 'vitest';
import type { AnyComponent } from '../../src/index.js';
import {
  CONTRACT_VERSION,
  definePlugin,
  pluginBrand,
  PluginInvalidError,
} from '../../src/index.js';

/** The least that a schema library gives. */
const anyOptions: AnyComponent['options'] = {
  '~standard': { version: 1, vendor: 'by-hand', validate: (value) => ({ value }) },
};

const filter: AnyComponent<'curator'> = {
  id: '@acme/tools/filter',
  summary: 'Keeps everything.',
  resultVersion: 1,
  options: anyOptions,
  capabilities: { accepts: ['text'], filtersOnly: true },
  needs: {},
  create: () => ({ curate: async (items) => ({ kept: items, drops: [] }) }),
};
const plugin = { name: '@acme/tools', version: '1.0.0', contract: CONTRACT_VERSION };

/** What definePlugin has against curators. */
function problemsOf(...curators: readonly object[]): unknown {
  try {
    // Broken on purpose, as JavaScript authors can.
    definePlugin({ ...plugin, curators: curators as readonly AnyComponent<'curator'>[] });
    return [];
  } catch (error) {
    if (PluginInvalidError.is(error)) return error.fields['problems'];
    throw error;
  }
}

describe('definePlugin', () => {
  it('gives the plugin back, branded and frozen', () => {
    const defined = definePlugin({ ...plugin, curators: [filter] });
    expect(defined).toMatchObject({ ...plugin, curators: [filter] });
    expect(Object.getOwnPropertyDescriptor(defined, pluginBrand)?.value).toBe(true);
    expect(Object.isFrozen(defined)).toBe(true);
  });

  it('accepts a plugin without components', () => {
    expect(definePlugin(plugin)).toMatchObject(plugin);
  });

  it('refuses an id outside the package name, prefixes that only begin alike included', () => {
    expect(problemsOf({ ...filter, id: '@acme/tools-more/filter' })).toEqual([
      "component id '@acme/tools-more/filter' must start with '@acme/tools/'",
    ]);
  });

  it('refuses an id that is used twice, even by two kinds', () => {
    expect(problemsOf(filter, filter)).toEqual([
      "component id '@acme/tools/filter' is used more than once",
    ]);
    const embedder: AnyComponent<'embedder'> = {
      ...filter,
      capabilities: { accepts: 'text' },
      create: () => ({ embed: async () => ({ rows: 0, columns: 0, values: new Float64Array() }) }),
    };
    const both = { ...plugin, curators: [filter], embedders: [embedder] };
    expect(() => definePlugin(both)).toThrowError(/is used more than once/);
  });

  it('refuses a result version that is not a positive integer', () => {
    for (const [resultVersion, shown] of [
      [0, '0'],
      [1.5, '1.5'],
      [undefined, 'undefined'],
    ]) {
      expect(problemsOf({ ...filter, resultVersion })).toEqual([
        `resultVersion of '@acme/tools/filter' must be a positive integer, received ${String(shown)}`,
      ]);
    }
  });

  it('refuses options that are no Standard Schema, and a create that is no function', () => {
    for (const options of [{}, undefined]) {
      expect(problemsOf({ ...filter, options })).toEqual([
        "options of '@acme/tools/filter' must be a Standard Schema",
      ]);
    }
    expect(problemsOf({ ...filter, create: undefined })).toEqual([
      "create of '@acme/tools/filter' must be a function",
    ]);
  });

  it('refuses operational options that are no list, repeat themselves, or are no options', () => {
    const problemOf = (operational: unknown, more: object = {}) =>
      problemsOf({ ...filter, operational, ...more });
    for (const wrong of ['host', [5], ['']]) {
      expect(problemOf(wrong)).toEqual([
        "operational of '@acme/tools/filter' must be a list of names of options",
      ]);
    }
    expect(problemOf(['host', 'host'])).toEqual([
      "operational of '@acme/tools/filter' lists 'host' more than once",
    ]);
    const schema = { type: 'object', properties: { host: {}, model: {} } };
    const unknown = ["operational of '@acme/tools/filter' lists 'hots', which is no option"];
    expect(problemOf(['host', 'hots'], { optionsJsonSchema: schema })).toEqual(unknown);
    const jsonSchema = { input: () => schema };
    const options = { '~standard': { ...anyOptions['~standard'], jsonSchema } };
    expect(problemOf(['host', 'hots'], { options })).toEqual(unknown);
    expect(problemOf(['host'], { options })).toEqual([]);
  });

  it('refuses a contract that is not an integer', () => {
    expect(() => definePlugin({ ...plugin, contract: 1.5 })).toThrowError(
      'contract must be an integer, received 1.5',
    );
  });

  it('lists every problem of every component at once, each in its own words', () => {
    const broken = { id: 'filter', resultVersion: 0, options: {}, create: 1 };
    expect(problemsOf(broken, filter, filter)).toHaveLength(5);
  });
});
