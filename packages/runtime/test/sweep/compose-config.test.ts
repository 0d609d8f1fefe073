import { describe, expect, it } from 'vitest';
import { applyOverrides } from '../../src/config/apply-overrides.js';
import { composeConfig, type ComposedConfig } from '../../src/sweep/compose-config.js';
import { evaluateExpression } from '../../src/sweep/evaluate-expression.js';

const config = {
  parameters: { K: 2, J: 3 },
  anchors: { count: '=50 * K' },
  trainer: { options: { components: '=K + J' } },
  sweep: { K: { K: { from: 2, to: 4 } }, both: { J: [1, 5], 'anchors.shuffle': [true, false] } },
};

function compose(data: object, overrides: readonly string[] = []) {
  const overridden = applyOverrides(data, { overrides });
  return composeConfig(overridden.data, overridden.applied);
}

const facts = ({ label, data }: ComposedConfig): unknown[] => {
  // The data above, some of them computed.
  const { anchors, trainer } = data as typeof config;
  return [label, anchors, trainer.options.components];
};

describe('a sweep', () => {
  it('gives the grid of every panel, the first axis slowest, with expressions computed', () => {
    const { points } = compose(config);
    expect(points.map(facts)).toEqual([
      [{ panel: 'K', at: { K: 2 } }, { count: 100 }, 5],
      [{ panel: 'K', at: { K: 3 } }, { count: 150 }, 6],
      [{ panel: 'K', at: { K: 4 } }, { count: 200 }, 7],
      [{ panel: 'both', at: { J: 1, 'anchors.shuffle': true } }, { count: 100, shuffle: true }, 3],
      [
        { panel: 'both', at: { J: 1, 'anchors.shuffle': false } },
        { count: 100, shuffle: false },
        3,
      ],
      [{ panel: 'both', at: { J: 5, 'anchors.shuffle': true } }, { count: 100, shuffle: true }, 7],
      [
        { panel: 'both', at: { J: 5, 'anchors.shuffle': false } },
        { count: 100, shuffle: false },
        7,
      ],
    ]);
  });

  it('has the parameters as written for its base, and no points where nothing is swept', () => {
    expect(facts(compose(config).base)).toEqual([{ at: {} }, { count: 100 }, 5]);
    const { points, base } = compose({ a: '=1' });
    expect(points).toEqual([]);
    // Without parameters a text that begins with = is a text.
    expect(base.data).toEqual({ a: '=1' });
  });

  it('steps a range to its end, rounding forgiven', () => {
    const { points } = compose({ sweep: { n: { a: { from: 0.1, to: 0.3, step: 0.1 } } } });
    expect(points.map(({ label }) => label.at['a'])).toHaveLength(3);
  });
});

describe('modes', () => {
  const twoModes = {
    ...config,
    mode: ['plain', 'published'],
    modes: { plain: {}, published: { 'anchors.count': 7, 'trainer.options.start': 'k-means' } },
    sweep: { K: { K: [2, 9] } },
  };

  it('change the config before the command line and the point do', () => {
    const { points } = compose(twoModes, ['trainer.options.components=1']);
    expect(points.map(({ label }) => [label.mode, label.at['K']])).toEqual([
      ['plain', 2],
      ['plain', 9],
      ['published', 2],
      ['published', 9],
    ]);
    expect(facts(points[1]!).slice(1)).toEqual([{ count: 450 }, 1]);
    expect(facts(points[3]!).slice(1)).toEqual([{ count: 7 }, 1]);
    expect(points[3]!.data).toMatchObject({ trainer: { options: { start: 'k-means' } } });
  });

  it('hand every point its own copy of an object that a sweep then changes', () => {
    const filled = { use: 'x', options: { k: 0 } };
    const sweep = { k: { 'estimators.a.options.k': [1, 2, 3] } };
    const ofMode = compose({ mode: 'm', modes: { m: { 'estimators.a': filled } }, sweep });
    const ofCommandLine = compose({ sweep }, ['estimators.a={use: x, options: {k: 0}}']);
    const at = (k: number) => ({ estimators: { a: { options: { k } } } });
    for (const { points } of [ofMode, ofCommandLine]) {
      points.forEach(({ data }, index) => expect(data).toMatchObject(at(index + 1)));
      expect(points).toHaveLength(3);
    }
    expect(filled.options.k).toBe(0);
  });

  it('and axes change parameters by their path, and expressions follow', () => {
    const parameters = { K: 2 };
    const modes = { plain: {}, other: { 'parameters.K': 7 } };
    const { points } = compose({ a: '=K', parameters, mode: ['plain', 'other'], modes });
    expect(points.map(({ data }) => (data as { a: number }).a)).toEqual([2, 7]);
    const swept = compose({ a: '=K', parameters, sweep: { p: { 'parameters.K': [3, 4] } } });
    expect(swept.points.map(({ data }) => (data as { a: number }).a)).toEqual([3, 4]);
  });

  it.each(['mode', 'modes.m.x', 'sweep.p.K'])('and axes cannot change %s', (path) => {
    const { points } = compose({ parameters: { K: 1 }, sweep: { p: { [path]: ['a'] } } });
    expect(points[0]!.problems).toMatchObject([
      { code: 'CONFIG_PATH_INVALID', path: ['sweep', 'p', path] },
    ]);
  });

  it('are chosen on the command line', () => {
    const { base, points } = compose(twoModes, ['mode=published']);
    expect(facts(base)[1]).toEqual({ count: 7 });
    expect(points.map(({ label }) => label.mode)).toEqual(['published', 'published']);
  });

  it('are all evaluated where the sweep has no panel, and each of them once', () => {
    const { points } = compose({ ...twoModes, mode: ['plain', 'published', 'plain'] }, [
      'sweep={}',
    ]);
    expect(points.map(({ label }) => label)).toEqual([
      { mode: 'plain', at: {} },
      { mode: 'published', at: {} },
    ]);
    expect(compose({ ...twoModes, mode: 'plain' }, ['sweep={}']).points).toEqual([]);
  });

  it('give no points where the sections that make them are malformed', () => {
    expect(compose({ ...twoModes, sweep: { K: { K: [] } } }).points).toEqual([]);
  });
});

describe('an expression', () => {
  it.each([
    ['2 + 3 * K', 8],
    ['(2 + 3) * K', 10],
    ['-K % 2 + 7 / 2', 3.5],
  ])('%s is computed', (text, value) => {
    expect(evaluateExpression(text, { K: 2 })).toEqual({ value });
  });

  it.each([
    ['K +', 'Expected expression after +'],
    ['K / 0', 'its value is Infinity'],
    ['toString', "'toString' is no parameter; there are: K"],
    ['f(2)', 'it holds a CallExpression'],
    ['K ** 2', 'it holds the operator **'],
    ["'a'", 'a is no number'],
  ])('%s has no value, and says why', (text, failure) => {
    expect(evaluateExpression(text, { K: 2 })).toEqual({
      failure: expect.stringContaining(failure),
    });
  });
});
