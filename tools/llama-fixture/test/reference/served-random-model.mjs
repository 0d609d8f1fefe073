import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportGguf } from '@ggmi/trainer-tiny-lm';
import { startFixture } from '../../src/start-fixture.mjs';
import { randomModel } from './random-model.mjs';

/** A model of random weights, its file, and the fixture that serves it as `tiny`. */
export async function servedRandomModel(...options) {
  const folder = mkdtempSync(join(tmpdir(), 'ggmi-llama-fixture-test-'));
  const model = randomModel(7);
  const file = join(folder, 'model.gguf');
  writeFileSync(file, exportGguf(model));
  const fixture = await startFixture(['--model', `tiny=${file}`, ...options]);
  return {
    model,
    file,
    url: fixture.url,
    get: (path) => fetch(`${fixture.url}${path}`),
    post: (path, body, init) =>
      fetch(`${fixture.url}${path}`, { method: 'POST', body: JSON.stringify(body), ...init }),
    async close() {
      await fixture.close();
      rmSync(folder, { recursive: true });
    },
  };
}
