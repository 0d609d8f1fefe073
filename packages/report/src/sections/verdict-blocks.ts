import type { RunSummary } from '@ggmi/core';
import type { Block } from '../document/block.js';

/** As much of the plan's digest as a run folder's name has. */
const digestLength = 10;

/** The answer first, or why there is none; then which run it is. */
export function verdictBlocks(summary: RunSummary): readonly Block[] {
  const { verdict, cells } = summary;
  const run = [
    `run ${summary.name}`,
    `seed ${summary.seed}`,
    `${cells.succeeded} of ${cells.planned} cells succeeded`,
    `plan ${summary.planDigest.slice(0, digestLength)}`,
  ];
  return [
    verdict.available
      ? { type: 'paragraph', text: verdict.sentence, tone: 'strong' }
      : { type: 'paragraph', text: `No verdict: ${verdict.reason}`, tone: 'warning' },
    { type: 'paragraph', text: run.join(' · '), tone: 'faint' },
  ];
}
