import { expect, it } from 'vitest';
import { importModule } from '../../src/plugins/import-module.js';

const unsettled = new URL('../fixtures/plugins/unsettled.js', import.meta.url).href;

// That a process with nothing else to do is told at once is tried on the command line.
it('gives up on a module that waits for ever while the process is kept busy', async () => {
  await expect(importModule(unsettled, 20)).rejects.toThrow(
    'its import waits at a top-level `await`, and has not ended after 0.02 s',
  );
});

it('leaves no listener behind', async () => {
  const before = process.listenerCount('beforeExit');
  await importModule(new URL('../fixtures/plugins/other-twin.js', import.meta.url).href);
  await importModule(unsettled, 1).catch(() => undefined);
  expect(process.listenerCount('beforeExit')).toBe(before);
});
