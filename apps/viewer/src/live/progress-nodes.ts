import { element, type SiteNode } from '@ggmi/report';
import type { ReadableRun } from '@ggmi/runtime';
import type { ProgressOf } from './progress-board.js';
import { progressNode } from './progress-node.js';

/** How far a run of a list has come, or why that cannot be read: the other runs are shown in any case. */
export function progressNodes(run: ReadableRun, progressOf: ProgressOf): readonly SiteNode[] {
  try {
    return [progressNode(progressOf(run), { run: run.id })];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [element('span', { class: 'detail' }, [`its progress cannot be read: ${reason}`])];
  }
}
