import { element, siteElement, type SiteNode } from '@ggmi/report';
import type { FailedCell } from '@ggmi/runtime';

/** Rows of cells that failed; a page of cells has all of them. */
const MOST = 20;

/** The cells that failed last, and why; there, but hidden, where it may fill while somebody looks. */
export function failedNode(failed: readonly FailedCell[], change: 'live' | 'still'): SiteNode {
  if (failed.length === 0 && change === 'still') return '';
  return siteElement(
    'section',
    {
      id: 'failed',
      'aria-labelledby': 'failed-title',
      'data-live': 'failures',
      ...(failed.length === 0 && { hidden: '' }),
    },
    [
      element('h2', { id: 'failed-title' }, ['Failed']),
      element(
        'div',
        { class: 'table', role: 'region', tabindex: 0, 'aria-label': 'Failed cells' },
        [
          element('table', {}, [
            element('caption', { class: 'visually-hidden' }, ['Failed cells, the last first']),
            element('thead', {}, [
              element(
                'tr',
                {},
                ['Cell', 'Code', 'Why'].map((text) => element('th', { scope: 'col' }, [text])),
              ),
            ]),
            element(
              'tbody',
              {},
              failed
                .slice(-MOST)
                .toReversed()
                .map(({ label, code, message }) =>
                  element('tr', {}, [
                    element('th', { scope: 'row' }, [label]),
                    element('td', {}, [code]),
                    element('td', {}, [message]),
                  ]),
                ),
            ),
          ]),
        ],
      ),
    ],
  );
}
