import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfigFile } from '../../src/config/read-config-file.js';

const fixtures = join(import.meta.dirname, '../fixtures');

describe('readConfigFile', () => {
  it('takes the default export of a TypeScript config', async () => {
    const document = await readConfigFile(join(fixtures, 'sound.ts'));
    expect(document.problems).toEqual([]);
    expect(document.data).toMatchObject({ name: 'typed', anchors: { count: 10 } });
    expect(document.asWritten).toContain('const anchors: Source');
    expect(document.placeOf(['name'], 'value')).toBeUndefined();
  });

  it('keeps the message of a config module that throws, without its stack', async () => {
    const { data, problems } = await readConfigFile(join(fixtures, 'broken.mjs'));
    expect(data).toBeUndefined();
    expect(problems).toMatchObject([
      { code: 'CONFIG_LOAD_FAILED', received: 'an error while loading: no config today' },
    ]);
  });

  it('refuses a function in a config module, by its path', async () => {
    const { data, problems } = await readConfigFile(join(fixtures, 'odd.mjs'));
    expect(data).toBeUndefined();
    expect(problems).toMatchObject([
      { code: 'CONFIG_NOT_PLAIN', path: ['trainer', 'options', 'when'] },
    ]);
  });

  it.each([
    ['absent.yaml', 'CONFIG_NOT_FOUND'],
    ['sound.toml', 'CONFIG_FORMAT_UNKNOWN'],
    ['folder.yaml', 'CONFIG_UNREADABLE'],
  ])('says of %s: %s', async (name, code) => {
    expect((await readConfigFile(join(fixtures, name))).problems).toMatchObject([{ code }]);
  });
});
