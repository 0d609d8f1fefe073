import type { RunComparison, RunDifference } from '@ggmi/core';
import type { Block } from '../document/block.js';
import { heldOutBlocks } from './held-out-blocks.js';
import { inputBlocks } from './input-blocks.js';
import { numberBlocks } from './number-blocks.js';
import { overviewBlocks } from './overview-blocks.js';
import { runAnswer } from './run-answer.js';
import { settingBlocks } from './setting-blocks.js';
import { isWhole } from './setting-names.js';
import { verdictComparisonBlocks } from './verdict-comparison-blocks.js';

/** Runs side by side: of each what differs in the inputs, then what differs in the results. */
export function comparisonBlocks(comparison: RunComparison): readonly Block[] {
  const pairs = comparison.others.flatMap((other) => [
    { type: 'heading', text: comparisonTitle(comparison, other) } as const,
    { type: 'list', items: runAnswer(other) } as const,
    ...inputBlocks(other),
    ...resultBlocks(other),
  ]);
  return [...overviewBlocks(comparison), ...pairs];
}

/** Which run is held against which. */
export function comparisonTitle(
  { reference }: Pick<RunComparison, 'reference'>,
  { run }: Pick<RunDifference, 'run'>,
): string {
  return `${run.label} (seed ${run.seed}) against the reference ${reference.label} (seed ${reference.seed})`;
}

/** What differs in the results, after the inputs. */
export function resultBlocks({ settings, leftOut }: RunDifference): readonly Block[] {
  const left = leftOut.map((text): Block => ({ type: 'paragraph', text, tone: 'warning' }));
  const [first] = settings;
  if (first !== undefined && settings.length === 1 && isWhole(first)) {
    return [
      ...left,
      ...verdictComparisonBlocks(first.verdicts),
      ...heldOutBlocks(first),
      ...numberBlocks(first.numbers),
    ];
  }
  return [...left, ...settingBlocks(settings)];
}
