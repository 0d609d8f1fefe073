import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// What tests write goes into one folder, which goes with them; workers inherit the variable.
const scratch = mkdtempSync(join(tmpdir(), 'ggmi-test-'));
process.env['TMPDIR'] = scratch;
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));

export default defineConfig(({ mode }) => {
  // Projects do not learn the mode of the command line: `vitest run --mode built` after a build.
  if (mode === 'built') process.env['GGMI_TESTED_PACKAGES'] = 'built';
  return {
    test: {
      projects: [
        'packages/*',
        'plugins/*',
        'apps/*',
        'tools/repo-checks',
        'tools/test-browser',
        'tools/workspace-plugin',
      ],
      // The default leaves one core idle: on two cores that is half of them.
      maxWorkers: '100%',
      reporters: ['default'],
    },
  };
});
