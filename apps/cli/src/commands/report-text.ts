import type { RequestRecord, RunSummary } from '@ggmi/core';
import {
  renderBlocks,
  renderBrief,
  renderSummary,
  requestBlocks,
  type TerminalStyle,
} from '@ggmi/report';

/** A finished run, as far as its report goes. */
export interface ReportedRun {
  readonly summary: RunSummary;
  /** As the record has it. */
  readonly requests?: RequestRecord | undefined;
}

/** What a run says and what it has used, as text with a final line break. */
export function reportText(
  { summary, requests }: ReportedRun,
  how: { readonly detail: 'brief' | 'full'; readonly style: TerminalStyle },
): string {
  const render = how.detail === 'brief' ? renderBrief : renderSummary;
  const used = renderBlocks(requestBlocks(requests), how.style);
  return `${render(summary, how.style)}\n${used === '' ? '' : `\n${used}\n`}`;
}
