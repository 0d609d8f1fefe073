import type { RunSummary } from '@ggmi/core';
import type { Block } from '../document/block.js';

/** The answer first, or why there is none; then which run it is. */
export function verdictBlocks(summary: RunSummary): readonly Block[] {
  const { verdict, cells } = summary;
  const run = [
    `run ${summary.name}`,
    `seed ${summary.seed}`,
    `${cells.succeeded} of ${cells.planned} cells succeeded`,
    `plan ${summary.planDigest}`,
  ];
  return [
    verdict.available
      ? { type: 'paragraph', text: verdict.sentence, tone: 'strong' }
      : { type: 'paragraph', text: `No verdict: ${verdict.reason}`, tone: 'warning' },
    { type: 'paragraph', text: run.join(' · '), tone: 'faint' },
  ];
}
