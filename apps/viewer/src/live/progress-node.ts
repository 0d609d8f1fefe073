import { element, siteElement, type SiteNode } from '@ggmi/report';
import type { RunProgress } from '@ggmi/runtime';
import { progressNumbers, progressText } from './progress-numbers.js';

/** How far a run has come, as a bar and in words; the script keeps both up to date by the run's name. */
export function progressNode(progress: RunProgress, { run }: { readonly run: string }): SiteNode {
  const numbers = progressNumbers(progress);
  const { done, planned } = numbers;
  const text = progressText(numbers);
  return siteElement('div', { class: 'progress', 'data-live': 'bar', 'data-run': run }, [
    siteElement(
      'progress',
      {
        'aria-label': `Progress of ${run}`,
        max: planned ?? 1,
        ...(planned !== undefined && { value: done }),
      },
      [text],
    ),
    element('span', { class: 'detail', 'data-live': 'text' }, [text]),
  ]);
}
