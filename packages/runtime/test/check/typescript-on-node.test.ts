import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { fixtures } from './problems-of.js';

// The test runner reads TypeScript by itself: only Node on the built package shows that we do.
const program = `
  import { checkConfig } from '@ggmi/runtime';
  const request = { path: 'sound.ts', overrides: ['plugins[1]=./plugins/local-plugin.ts'] };
  const { plugins } = await checkConfig({ ...request, workingDirectory: process.cwd() });
  console.log(plugins.map(({ name }) => name).join());
`;

describe('the built package on plain Node', () => {
  it('checks a config and loads a plugin that are written in TypeScript', async () => {
    const node = promisify(execFile);
    const { stdout } = await node(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: fixtures,
    });
    expect(stdout.trim()).toBe('@acme/toolbox,local-plugin');
  });
});
