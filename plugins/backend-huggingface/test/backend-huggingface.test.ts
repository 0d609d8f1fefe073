import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import plugin, { VERSION } from '../src/index.js';

const components = [...(plugin.generators ?? []), ...(plugin.embedders ?? [])];

it('the version is that of the manifest', () => {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  expect(JSON.parse(manifest)).toMatchObject({ version: VERSION });
});

it('every component is remote, and says which options decide no result', () => {
  const places = components.map(({ operational, capabilities }) => [operational, capabilities]);
  expect(places).toEqual(
    components.map(() => [['endpointUrl', 'tokenFrom'], expect.objectContaining({ remote: true })]),
  );
});
