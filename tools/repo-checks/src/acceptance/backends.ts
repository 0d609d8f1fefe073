import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Acceptance } from './acceptance.js';
import { checkBench } from './backends/check-bench.js';
import { checkExactLaw } from './backends/check-exact-law.js';
import { checkExportedModel } from './backends/check-exported-model.js';
import { checkInContext } from './backends/check-in-context.js';
import { checkInContextTrainer } from './backends/check-in-context-trainer.js';
import { checkProtocols } from './backends/check-protocols.js';
import { isFixtureInstalled, openYardstick } from './backends/open-yardstick.js';
import { checkList } from './check-list.js';

/**
 * A model that trainer-tiny-lm exports, behind llama.cpp: the same evaluation over Ollama's protocol and
 * by the Hugging Face client, readings from log-probabilities against exact scoring, the sweep over
 * anchors per prompt, post-training by context, and the benchmark of generators.
 */
export const backends: Acceptance = {
  name: 'backends',
  summary: 'One evaluation over two protocols of a real engine; log-probabilities, exactly.',
  run: async ({ slice }) => {
    const list = checkList();
    if (!isFixtureInstalled) {
      list.say('skipped: llama.cpp is not installed (tools/llama-fixture/README.md says how)');
      return list.outcome();
    }
    const folder = mkdtempSync(join(tmpdir(), 'ggmi-backends-'));
    const recipe = slice ? { rows: 30, epochs: 1 } : { rows: 200, epochs: 2 };
    const yardstick = await openYardstick(folder, recipe);
    try {
      const check = { list, yardstick, folder, slice };
      await checkExportedModel(check);
      await checkProtocols(check);
      await checkExactLaw(check);
      await checkInContext(check);
      await checkInContextTrainer(check);
      await checkBench(check);
    } finally {
      await yardstick.close();
      rmSync(folder, { recursive: true, force: true });
    }
    return list.outcome();
  },
};
