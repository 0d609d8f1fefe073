import { describe, expect, it } from 'vitest';
import { applyOverrides } from '../../src/config/apply-overrides.js';

function overridden(data: unknown, ...overrides: string[]) {
  return applyOverrides(data, { overrides });
}

describe('applyOverrides', () => {
  it('reads values as YAML and leaves the given data as they were', () => {
    const data = { a: { b: 1 } };
    const result = overridden(data, 'a.b=[1, x, 2.5]', 'a.c=true', 'a.d="3"');
    expect(result.data).toEqual({ a: { b: [1, 'x', 2.5], c: true, d: '3' } });
    expect(data).toEqual({ a: { b: 1 } });
  });

  it('makes the objects and lists on the way to a key that does not exist yet', () => {
    expect(overridden({}, 'a.b.c=1', 'plugins[0]=x', 'plugins[1]=y').data).toEqual({
      a: { b: { c: 1 } },
      plugins: ['x', 'y'],
    });
  });

  it('keeps an equals sign in the value', () => {
    expect(overridden({}, 'a=x=y').data).toEqual({ a: 'x=y' });
  });

  it('puts the seed last', () => {
    const { data, applied } = applyOverrides({ seed: 1 }, { overrides: ['seed=2'], seed: 3 });
    expect(data).toEqual({ seed: 3 });
    expect(applied.map(({ assignment }) => assignment)).toEqual(['seed=2', 'seed=3']);
    expect(applied.map(({ shown }) => shown)).toEqual(['--set seed=2', '--seed 3']);
  });

  it.each([
    ['seed', "no 'path=value'"],
    ['=3', "no 'path=value'"],
    ['a..b=3', "the path 'a..b'"],
    ['a=[1', 'a value that is no YAML'],
    ['name.x=3', "the key 'x' of 'run', which is no object"],
    ['plugins.x=3', "the key 'x' of [], which is no object"],
    ['plugins[2]=3', 'the index 2 of a list of 0 items'],
    ['name[0]=3', "the index 0 of 'run', which is no list"],
    ['__proto__.polluted=1', "the key '__proto__'"],
  ])('refuses %j: %s', (text, received) => {
    const { problems, applied, data } = overridden({ name: 'run', plugins: [] }, text);
    expect(problems).toMatchObject([{ code: 'OVERRIDE_INVALID', override: `--set ${text}` }]);
    expect(problems[0]?.received).toContain(received);
    expect(applied).toEqual([]);
    expect(data).toEqual({ name: 'run', plugins: [] });
  });
});
