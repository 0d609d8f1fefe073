import { CONTRACT_VERSION, definePlugin, type AnyComponent, type Plugin } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import {
  badgeOf,
  ConformanceOptionsInvalidError,
  planConformance,
  referenceComponents,
  referencePlugin,
  renderTable,
  runConformance,
  summaryLine,
  type ConformanceOptions,
} from '../src/index.js';
import { graceOf } from '../src/run/grace-of.js';
import { planCheck } from '../src/run/plan-check.js';
import { sinceTheFirst } from '../src/checks/since.js';

const unknownOptions = 'component/refuses-unknown-options';

/** The reference estimator, which swallows misspelt options. */
const careless: AnyComponent<'mi-estimator'> = {
  ...referenceComponents['mi-estimator'],
  options: {
    '~standard': { version: 1, vendor: 'none', validate: () => ({ value: { ridge: 0 } }) },
  },
  optionsJsonSchema: { type: 'object', properties: { ridge: { type: 'number', default: 0 } } },
};

function pluginOf(component: AnyComponent<'mi-estimator'>): Plugin {
  return definePlugin({
    name: '@ggmi/conformance',
    version: '0.1.0',
    contract: CONTRACT_VERSION,
    estimators: [component],
  });
}

function expecting(check: string, only = [check]): ConformanceOptions {
  return { only, components: { normal: { expectedFailures: { [check]: 'known since May' } } } };
}

describe('an expected failure', () => {
  it('runs and is no fault while it fails', async () => {
    const report = await runConformance(pluginOf(careless), expecting(unknownOptions));
    expect(report.results).toMatchObject([
      { outcome: 'expected-failure', reason: 'known since May' },
    ]);
    expect(report.conforms).toBe(true);
    expect(renderTable(report)).toContain('known  component/refuses-unknown-options');
  });

  it('is red as soon as it passes', async () => {
    const report = await runConformance(
      pluginOf(referenceComponents['mi-estimator']),
      expecting(unknownOptions),
    );
    expect(report.results).toMatchObject([{ outcome: 'unexpected-pass' }]);
    expect(report.conforms).toBe(false);
    expect(badgeOf(report)).toMatchObject({ message: '1 of 1 failing', color: 'red' });
  });

  it('of a check that does not run for the component is refused, like every other stray name', () => {
    const problemsOf = (options: ConformanceOptions): unknown => {
      try {
        planConformance(pluginOf(careless), options);
        return [];
      } catch (error) {
        return ConformanceOptionsInvalidError.is(error) && error.fields['problems'];
      }
    };
    expect(problemsOf(expecting('mi-estimator/interval-coverage', []))).toEqual([
      "'@ggmi/conformance/normal' expects 'mi-estimator/interval-coverage' to fail, which does not run for it",
    ]);
    expect(
      problemsOf({
        components: { nromal: {}, normal: [{}, {}] },
        expectedFailures: { 'plugin/keyword': 'later' },
        only: ['nobody/knows'],
      }),
    ).toEqual([
      "there is no component 'nromal', only normal",
      "'@ggmi/conformance' expects 'plugin/keyword' to fail, which does not run for it",
      "the settings of '@ggmi/conformance/normal' need a `variant` each, all different",
      "there is no check 'nobody/knows' for any of its components",
    ]);
  });
});

describe('a failure', () => {
  it('says what was received, what was wanted and what to do', async () => {
    const report = await runConformance(pluginOf(careless), { only: [unknownOptions] });
    expect(report).toMatchObject({
      kit: '0.1.0',
      plugin: { name: '@ggmi/conformance', version: '0.1.0', contract: CONTRACT_VERSION },
      counts: { passed: 0, failed: 1, skipped: 0 },
      conforms: false,
    });
    expect(renderTable(report, { width: 80 })).toBe(
      [
        '@ggmi/conformance 0.1.0, contract 1, kit 0.1.0',
        '',
        '@ggmi/conformance/normal',
        '  FAIL   component/refuses-unknown-options',
        '         An unknown option is accepted.',
        '         received: no issue with {"anOptionOfNoComponent":1}',
        "         wanted:   an issue that names 'anOptionOfNoComponent'",
        '         next:     Make the schema strict: z.strictObject, v.strictObject, or',
        '                   "+": "reject" in arktype.',
        '',
        '0 passed, 1 failed',
      ].join('\n'),
    );
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it('to create names what was thrown, and the other components are still tried', async () => {
    const broken = {
      ...referenceComponents['mi-estimator'],
      create: () => {
        throw new TypeError('no such kernel');
      },
    };
    const { results } = await runConformance(pluginOf(broken), {
      only: ['component/disposes-twice'],
    });
    expect(results).toMatchObject([
      { outcome: 'failed', failure: { received: 'TypeError: no such kernel' } },
    ]);
  });
});

describe('an instance', () => {
  it('is disposed of after a check that failed, too, and its failure stays the first', async () => {
    const reference = referenceComponents['mi-estimator'];
    const held = new Set<object>();
    const holding: AnyComponent<'mi-estimator'> = {
      ...reference,
      create: () => {
        const instance = {
          estimate: () => Promise.reject(new TypeError('no such kernel')),
          dispose: () => {
            held.delete(instance);
            throw new TypeError('cannot be closed');
          },
        };
        held.add(instance);
        return instance;
      },
    };
    const only = ['mi-estimator/estimate-form'];
    const { results } = await runConformance(pluginOf(holding), { only });
    expect(results).toMatchObject([{ failure: { received: 'TypeError: no such kernel' } }]);
    expect(held.size).toBe(0);
  });
});

describe('a check', () => {
  it('of a kit that is newer than the first warns for one minor version, then fails', () => {
    expect(graceOf({ contract: 1, kit: '0.3' }, '0.3.4')).toContain('new in kit 0.3');
    expect(graceOf({ contract: 1, kit: '0.3' }, '0.4.0')).toBeUndefined();
    expect(graceOf({ contract: 1, kit: '0.1' }, '0.1.0')).toBeUndefined();
    expect(graceOf({ contract: 1, kit: '0.1' }, '0.10.0')).toBeUndefined();
    expect(graceOf({ contract: 1, kit: '0.10' }, '0.1.0')).toBeUndefined();
  });

  it('of a later contract is skipped for plugins of an earlier one', () => {
    const check = {
      id: 'plugin/of-tomorrow',
      kind: 'plugin' as const,
      sentence: '',
      since: { ...sinceTheFirst, contract: 2 },
      run: () => {},
    };
    const planned = planCheck(check, {
      subject: { plugin: referencePlugin },
      contract: 1,
      place: { subject: 'x' },
      expectedFailures: {},
      run: () => Promise.resolve(),
    });
    expect(planned.skipped).toContain('contract 1, the promise came with 2');
  });

  it('that is not for a component is counted apart, with the reason', async () => {
    const report = await runConformance(pluginOf(careless));
    const skipped = report.results.find(({ check }) => check === 'mi-estimator/interval-coverage');
    expect(skipped).toMatchObject({
      outcome: 'skipped',
      reason: 'only for those that declare intervals of their own',
    });
    expect(summaryLine(report)).toMatch(/^\d+ passed, 1 failed, \d+ not for this plugin$/);
  });

  it('is tried once for every set of settings', async () => {
    const { results } = await runConformance(pluginOf(careless), {
      only: ['component/disposes-twice'],
      components: { normal: [{ variant: 'plain' }, { variant: 'rough', options: { ridge: 1 } }] },
    });
    expect(results.map(({ variant }) => variant)).toEqual(['plain', 'rough']);
  });
});
