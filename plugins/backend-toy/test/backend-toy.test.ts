import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import backendToy from '../src/index.js';
import {
  asPublishedHistogramEstimator,
  categoricalSourceGenerator,
  discreteGenerator,
  gaussianMeanTrainer,
  gaussianMixtureEmTrainer,
  gaussianMixtureGenerator,
  gaussianMixtureSourceGenerator,
  gaussianSourceGenerator,
  linearGaussianGenerator,
  linearMapTrainer,
  tableTrainer,
  wordDrawsGenerator,
} from '../src/index.js';

const components = [
  gaussianSourceGenerator,
  linearGaussianGenerator,
  categoricalSourceGenerator,
  discreteGenerator,
  gaussianMixtureSourceGenerator,
  gaussianMixtureGenerator,
  wordDrawsGenerator,
  gaussianMeanTrainer,
  linearMapTrainer,
  tableTrainer,
  gaussianMixtureEmTrainer,
  asPublishedHistogramEstimator,
];

/** The options of a component that have no default. */
const required: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  [linearMapTrainer.id]: { map: [[1]] },
  [categoricalSourceGenerator.id]: { probabilities: [1] },
  [discreteGenerator.id]: {
    symbols: 1,
    promptFactor: [[1]],
    modelFactor: [[1]],
    output: [[0]],
  },
  [wordDrawsGenerator.id]: { words: ['a'] },
  [tableTrainer.id]: { symbols: 1, tables: [{ items: 0, rows: [[1]] }] },
};

describe('the plugin', () => {
  it('has the name and the version of its package', () => {
    const manifest: unknown = JSON.parse(
      readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
    );
    expect(manifest).toMatchObject({ name: backendToy.name, version: backendToy.version });
  });

  it('offers every component', () => {
    const listed = [
      ...backendToy.generators!,
      ...backendToy.postTrainers!,
      ...backendToy.divergenceEstimators!,
    ].map(({ id }) => id);
    expect(listed).toEqual(components.map(({ id }) => id));
  });
});

describe('the options', () => {
  it('have these defaults', () => {
    expect(gaussianSourceGenerator.options.parse({})).toEqual({
      dimensions: 1,
      variance: 1,
      correlation: 0,
    });
    expect(linearGaussianGenerator.options.parse({})).toEqual({
      dimensions: 1,
      gain: 1,
      noise: 1,
      curationNoise: 0,
    });
    expect(gaussianMeanTrainer.options.parse({})).toEqual({ dimensions: 1, noise: 0.25 });
    expect(linearMapTrainer.options.parse({ map: [[1]] })).toEqual({ map: [[1]], noise: 0.25 });
  });

  it('refuse what no chain has', () => {
    const refused = [
      [gaussianSourceGenerator, { variance: 0 }],
      [gaussianSourceGenerator, { correlation: 1 }],
      [gaussianSourceGenerator, { dimensions: 1.5 }],
      [linearGaussianGenerator, { noise: 0 }],
      [linearGaussianGenerator, { curationNoise: -1 }],
      [linearGaussianGenerator, { gain: Infinity }],
      [gaussianMeanTrainer, { noise: 0 }],
      [linearMapTrainer, {}],
      [linearMapTrainer, { map: [] }],
      [linearMapTrainer, { map: [[1, 2]] }],
    ] as const;
    const accepted = refused.filter(
      ([component, options]) => component.options.safeParse(options).success,
    );
    expect(accepted).toEqual([]);
  });

  it('refuse unknown keys, and say so in a JSON Schema with the same defaults', () => {
    for (const { id, options } of components) {
      const minimal = required[id] ?? {};
      expect(options.safeParse({ ...minimal, sigma: 1 }).success).toBe(false);
      const schema = options['~standard'].jsonSchema.input({ target: 'draft-2020-12' });
      expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
      // What zod writes for a strict object.
      const properties = schema['properties'] as Record<string, { default?: unknown }>;
      const defaults = Object.entries(properties).flatMap(([key, property]) =>
        'default' in property ? [[key, property.default] as const] : [],
      );
      expect({ ...minimal, ...Object.fromEntries(defaults) }).toEqual(options.parse(minimal));
    }
  });

  it('explain themselves, for `ggmi list`', () => {
    for (const { options } of components) {
      const schema = options['~standard'].jsonSchema.input({ target: 'draft-2020-12' });
      const properties = Object.values(schema['properties'] ?? {});
      expect(properties.length).toBeGreaterThan(0);
      for (const property of properties) expect(property).toHaveProperty('description');
    }
  });
});
