import type { RunSummary } from '@ggmi/core';
import { isMainQuantity } from '../quantities/is-main-quantity.js';
import { summaryBlocks, sweptBlocks } from '../sections/summary-blocks.js';
import { sweepBriefBlocks } from '../sweep/sweep-blocks.js';
import { renderBlocks } from './render-blocks.js';
import type { TerminalStyle } from './terminal-style.js';

/**
 * The main numbers of a run as terminal text; how many are left to the full report (`renderSummary`)
 * is said at the end.
 */
export function renderBrief(summary: RunSummary, style: TerminalStyle): string {
  if (summary.points !== undefined) {
    return renderBlocks(sweptBlocks(summary, sweepBriefBlocks), style);
  }
  const quantities = summary.quantities.filter(isMainQuantity);
  const left = summary.quantities.length - quantities.length;
  const text = `${left} further numbers stand in the full report: closed-form values beside which nothing was measured, and differences between other arms.`;
  const blocks = summaryBlocks({ ...summary, quantities });
  return renderBlocks(left === 0 ? blocks : [...blocks, { type: 'paragraph', text }], style);
}
