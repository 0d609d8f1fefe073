import { describe, expect, it } from 'vitest';
import { resolveExport, subpathsOf } from '../src/checks/plugin/resolve-export.js';

const conditions = ['types', 'import'];

/** Forms of `exports` that Node's documentation allows. */
describe('an entry of exports', () => {
  it('is a target, a record of conditions in order, or a list', () => {
    const entries = [
      './index.js',
      { require: './index.cjs', import: './index.js', default: './other.js' },
      { node: './node.js', default: './index.js' },
      { import: { default: './index.js' } },
      ['./index.js', './second.js'],
    ];
    expect(entries.map((entry) => resolveExport(entry, conditions))).toEqual(
      entries.map(() => './index.js'),
    );
    expect(resolveExport({ require: './index.cjs' }, conditions)).toBeUndefined();
    expect(resolveExport({ types: null, import: './index.js' }, conditions)).toBeUndefined();
  });

  it('stands for the package alone where no key begins with a dot', () => {
    const sugar = { types: './index.d.ts', default: './index.js' };
    expect(subpathsOf(sugar)).toEqual({ '.': sugar });
    expect(subpathsOf('./index.js')).toEqual({ '.': './index.js' });
    expect(subpathsOf({ '.': sugar, './more': './more.js' })).toEqual({
      '.': sugar,
      './more': './more.js',
    });
    expect(subpathsOf(undefined)).toEqual({});
  });
});
