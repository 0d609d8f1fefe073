import { element, verdictParts, type HtmlNode } from '@ggmi/report';
import type { ReadableRun } from '@ggmi/runtime';

/** The verdict of a run in a list: its sentence, or why there is none. */
export function verdictCell({ summary, summaryProblem, state }: ReadableRun): readonly HtmlNode[] {
  if (summaryProblem !== undefined) {
    return [element('span', { class: 'warning' }, [`summary.json is damaged: ${summaryProblem}`])];
  }
  if (summary === undefined) {
    const text = state === 'running' ? 'not yet' : 'none: it has not finished';
    return [element('span', { class: 'faint' }, [text])];
  }
  const { verdict } = summary;
  if (verdict.available) {
    const { uncertainty, clauses } = verdictParts(verdict.sentence);
    const [first = '', ...others] = clauses;
    return [
      element('span', { class: 'words' }, [first]),
      element('span', { class: 'detail clamped' }, [[uncertainty, ...others].join('; ')]),
    ];
  }
  return [element('span', { class: 'clamped faint' }, [`No verdict: ${verdict.reason}`])];
}
