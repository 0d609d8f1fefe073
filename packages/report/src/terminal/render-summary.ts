import type { RunSummary } from '@ggmi/core';
import { summaryBlocks } from '../sections/summary-blocks.js';
import { renderBlocks } from './render-blocks.js';
import type { TerminalStyle } from './terminal-style.js';

/**
 * What a run says, as terminal text without a final line break: the verdict first, every number
 * with its unit and kind, every missing number with its reason.
 *
 * @example
 * process.stdout.write(renderSummary(summary, { width: 80, color: false, unicode: true }) + '\n');
 */
export function renderSummary(summary: RunSummary, style: TerminalStyle): string {
  return renderBlocks(summaryBlocks(summary), style);
}
