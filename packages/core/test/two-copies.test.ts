import { beforeAll, describe, expect, it } from 'vitest';
import * as here from '../src/index.js';

/** The same package once more, as an application and a plugin may each bring their own. */
let other: typeof here;

/** A module of the sources, executed anew: its query makes it another module. */
function copyOf(path: string): Promise<Partial<typeof here>> {
  const url = new URL(`../src/${path}?copy`, import.meta.url).href;
  // The index exports what these modules export, under the same names.
  return import(url) as Promise<Partial<typeof here>>;
}

beforeAll(async () => {
  const copies = await Promise.all(
    [
      'needs/standard-tokens.ts',
      'needs/slot.ts',
      'errors/ggmi-error.ts',
      'plugin/define-plugin.ts',
    ].map(copyOf),
  );
  other = Object.assign({}, here, ...copies);
});

describe('two copies of the package', () => {
  it('are two: their classes and functions differ', () => {
    expect(other.GgmiError).not.toBe(here.GgmiError);
    expect(other.definePlugin).not.toBe(here.definePlugin);
    expect(other.needs).not.toBe(here.needs);
  });

  it('agree on the brand of a plugin', () => {
    const plugin = other.definePlugin({ name: '@acme/a', version: '1.0.0', contract: 1 });
    expect(Object.getOwnPropertyDescriptor(plugin, here.pluginBrand)?.value).toBe(true);
  });

  it('agree on the keys of all tokens', () => {
    const keysOf = ({ needs }: typeof here) => Object.values(needs).map(({ key }) => key);
    expect(keysOf(other)).toEqual(keysOf(here));
    expect(new Set(keysOf(here)).size).toBe(Object.keys(here.needs).length);
  });

  it('recognise each other’s errors, where instanceof does not', () => {
    const error = new other.GgmiError({ code: 'BROKEN', message: 'It broke.', next: 'Mend it.' });
    expect(here.GgmiError.is(error)).toBe(true);
    expect(here.GgmiError.is(error, 'BROKEN')).toBe(true);
    expect(here.GgmiError.is(error, 'OTHER')).toBe(false);
    expect(Object.getPrototypeOf(error)).not.toBe(here.GgmiError.prototype);
  });
});
