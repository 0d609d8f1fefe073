import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../src/check/check-config.js';
import { openHost } from '../../src/host/open-host.js';
import { loadPlugin } from '../../src/plugins/load-plugin.js';
import { optionsJsonSchema } from '../../src/plugins/options-json-schema.js';
import { fixtures, problemsOf } from '../check/problems-of.js';
import { fixtureProvisions } from '../host/open-fixture-host.js';

const libraries = ['zod', 'valibot', 'arktype'];
const plugins = "plugins=['@acme/toolbox', './plugins/three-schemas.js']";

function estimator(role: string, library: string, options = '{}'): string {
  return `estimators.${role}={ use: '@acme/three-schemas/${library}', options: ${options} }`;
}

describe('options written in zod, valibot and arktype', () => {
  it('run in one host, each with its defaults', async () => {
    const { hostSpec } = await checkConfig({
      path: 'sound.yaml',
      overrides: [
        plugins,
        ...libraries.map((library) => estimator(library, library, '{ norm: euclidean }')),
      ],
      workingDirectory: fixtures,
    });
    const host = await openHost(hostSpec, await fixtureProvisions());
    const x = { rows: 4, columns: 1, values: new Float64Array(4) };
    const context = { random: randomStream('unused'), signal: new AbortController().signal };
    for (const library of libraries) {
      const instance = await host.instance('mi-estimator', `estimators.${library}`);
      const { options, value } = await instance.estimate({ type: 'paired', x, y: x }, context);
      expect(options).toEqual({ k: 3, norm: 'euclidean' });
      expect(value).toBe(0.3);
    }
  });

  it('have one JSON Schema, with defaults also where the library leaves them out', async () => {
    const loading = await loadPlugin('./plugins/three-schemas.js', fixtures);
    const components = 'loaded' in loading ? (loading.loaded.plugin.estimators ?? []) : [];
    expect(components).toHaveLength(3);
    for (const component of components) {
      expect(optionsJsonSchema(component)).toMatchObject({
        type: 'object',
        properties: {
          k: { type: 'integer', minimum: 1, maximum: 50, default: 3 },
          norm: { enum: expect.arrayContaining(['maximum', 'euclidean']), default: 'maximum' },
        },
        additionalProperties: false,
      });
    }
  });

  it.each([
    ['{ k: 0 }', 'VALUE_INVALID', 'Write an integer from 1 to 50.'],
    ['{ k: 2.5 }', 'VALUE_INVALID', 'Write an integer from 1 to 50.'],
    ['{ k: three }', 'VALUE_TYPE', 'Write an integer from 1 to 50.'],
    ['{ norm: maximun }', 'VALUE_INVALID', "Did you mean 'maximum'?"],
    ['{ kk: 4 }', 'KEY_UNKNOWN', "Remove 'kk'."],
  ])('say the same of %s, whichever the library', async (options, code, next) => {
    for (const library of libraries) {
      const problems = await problemsOf('sound.yaml', [
        plugins,
        estimator('near', library, options),
      ]);
      expect(problems.map((problem) => [problem.code, problem.next])).toEqual([[code, next]]);
    }
  });

  it('keep the words of a check that the author wrote', async () => {
    const problems = await problemsOf('sound.yaml', [
      plugins,
      estimator('near', 'arktype', '{ k: 13 }'),
    ]);
    expect(problems[0]?.expected).toContain('must be another number than 13');
  });
});
