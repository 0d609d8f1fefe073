import { element, siteElement, type SiteNode } from '@ggmi/report';
import type { ProgressRow } from '../../live/progress-rows.js';

/** A section with a table that fills while somebody looks: there, but hidden, as long as it is empty. */
export function fillingTable(
  rows: readonly ProgressRow[],
  table: {
    readonly id: string;
    readonly title: string;
    /** What the table is called. */
    readonly caption: string;
    readonly head: readonly string[];
    readonly note?: string;
    readonly change: 'live' | 'still';
  },
): SiteNode {
  const { id, title, caption, head, note, change } = table;
  if (rows.length === 0 && change === 'still') return '';
  return siteElement(
    'section',
    {
      id,
      'aria-labelledby': `${id}-title`,
      'data-live': id,
      ...(rows.length === 0 && { hidden: '' }),
    },
    [
      element('h2', { id: `${id}-title` }, [title]),
      note === undefined ? undefined : element('p', { class: 'note' }, [note]),
      element('div', { class: 'table', role: 'region', tabindex: 0, 'aria-label': title }, [
        element('table', {}, [
          element('caption', { class: 'visually-hidden' }, [caption]),
          element('thead', {}, [
            element(
              'tr',
              {},
              head.map((text) => element('th', { scope: 'col' }, [text])),
            ),
          ]),
          element(
            'tbody',
            {},
            rows.map(([name = '', ...cells]) =>
              element('tr', {}, [
                element('th', { scope: 'row' }, [name]),
                ...cells.map((text) => element('td', {}, [text])),
              ]),
            ),
          ),
        ]),
      ]),
    ],
  );
}
