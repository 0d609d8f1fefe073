import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
// The manifest of this package.
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  readonly version: string;
  readonly bin: { readonly ggmi: string };
};

it('names a program that is there before anything is built, and runs once it is', () => {
  const { ggmi } = manifest.bin;
  // npm passes over a program that is not there when it installs: `npx ggmi` would ask the registry.
  expect(ggmi).not.toMatch(/dist/);
  const program = fileURLToPath(new URL(ggmi, root));
  const said = execFileSync(process.execPath, [program, '--version'], { encoding: 'utf8' });
  expect(said).toBe(`${manifest.version}\n`);
});
