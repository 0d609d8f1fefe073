import type { Block } from '../document/block.js';
import { failureBlocks } from '../sections/failure-blocks.js';
import { howFar, noNumbers, whyNoResult, type UnfinishedRun } from './unfinished-run.js';

/** A run without a result for a terminal: what happened, what failed, and how far it has come. */
export function unfinishedBlocks(run: UnfinishedRun): readonly Block[] {
  const { record, state, cells } = run;
  const facts = [
    `run ${record.name}`,
    `seed ${record.seed}`,
    state,
    `plan ${record.planDigest.slice(0, 10)}`,
  ];
  return [
    { type: 'paragraph', text: `No verdict: ${whyNoResult(run)}.`, tone: 'warning' },
    { type: 'paragraph', text: facts.join(' · '), tone: 'faint' },
    ...failureBlocks(cells.failed),
    { type: 'heading', text: 'What is there' },
    { type: 'paragraph', text: howFar(run) },
    { type: 'paragraph', text: noNumbers, tone: 'faint' },
  ];
}
