import { describe, expect, it } from 'vitest';
import { parseConfigText } from '../../src/config/parse-config-text.js';

const yaml = `version: 1
plugins:
  - one
  - two
estimators:
  ksg1: { use: x, options: { k: 3 } }
`;

describe('parseConfigText', () => {
  it('knows the place of every value and key', () => {
    const { placeOf, data } = parseConfigText(yaml);
    expect(data).toEqual({
      version: 1,
      plugins: ['one', 'two'],
      estimators: { ksg1: { use: 'x', options: { k: 3 } } },
    });
    expect(placeOf(['version'], 'value')).toEqual({ line: 1, column: 10 });
    expect(placeOf(['version'], 'key')).toEqual({ line: 1, column: 1 });
    expect(placeOf(['plugins', 1], 'value')).toEqual({ line: 4, column: 5 });
    const k = ['estimators', 'ksg1', 'options', 'k'];
    expect(placeOf(k, 'value')).toEqual({ line: 6, column: 33 });
    expect(placeOf(k, 'key')).toEqual({ line: 6, column: 30 });
  });

  it('places what is missing at its nearest ancestor, and an object at its key', () => {
    const { placeOf } = parseConfigText(yaml);
    expect(placeOf(['estimators', 'ksg1', 'slots', 'x'], 'value')).toEqual({ line: 6, column: 3 });
    expect(placeOf(['estimators'], 'value')).toEqual({ line: 5, column: 1 });
    expect(placeOf(['absent'], 'value')).toEqual({ line: 1, column: 1 });
  });

  it('follows an alias to the place where the value is written', () => {
    const { placeOf, data } = parseConfigText('a: &x\n  k: 1\nb: *x\n');
    expect(data).toEqual({ a: { k: 1 }, b: { k: 1 } });
    expect(placeOf(['b', 'k'], 'value')).toEqual({ line: 2, column: 6 });
  });

  it('reads JSON with tabs as it stands', () => {
    const { data, placeOf, problems } = parseConfigText('{\n\t"a": 1,\n\t"b": [2]\n}');
    expect(problems).toEqual([]);
    expect(data).toEqual({ a: 1, b: [2] });
    expect(placeOf(['b', 0], 'value')).toEqual({ line: 3, column: 8 });
  });

  it('reports a repeated key at its second place and goes on', () => {
    const { data, problems, placeOf } = parseConfigText('a: 1\nb: 2\na: 3\n');
    expect(data).toEqual({ a: 3, b: 2 });
    expect(placeOf(['a'], 'value')).toEqual({ line: 3, column: 4 });
    expect(problems).toMatchObject([{ code: 'CONFIG_SYNTAX', place: { line: 3, column: 1 } }]);
  });

  it('gives no data where the syntax is broken, and says where', () => {
    const { data, problems } = parseConfigText('a: 1\nb: [1, 2\nc: 3\n');
    expect(data).toBeUndefined();
    expect(problems[0]).toMatchObject({ code: 'CONFIG_SYNTAX', place: { line: 3 } });
  });

  it('refuses an alias without an anchor', () => {
    const { data, problems } = parseConfigText('a: *nowhere\n');
    expect(data).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'CONFIG_SYNTAX' }]);
  });
});
