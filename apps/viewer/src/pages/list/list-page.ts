import { element, siteElement, type SiteNode } from '@ggmi/report';
import type { ListedRun } from '@ggmi/runtime';
import { liveNotices } from '../../live/live-notices.js';
import type { ProgressOf } from '../../live/progress-board.js';
import type { FolderCondition } from '../../runs/folder-condition.js';
import { viewerPage } from '../../shell/viewer-page.js';
import { noRunNodes } from './no-run-nodes.js';
import { parseListQuery, selectRuns, type ListQuery } from './list-query.js';
import { runTable } from './run-table.js';
import { searchForm } from './search-form.js';

/** Rows of one page; a search finds the others. */
const MOST = 200;

/** `/`: the runs of a folder, those that a query asks for. */
export function listPage(list: {
  readonly folder: string;
  readonly runs: readonly ListedRun[];
  readonly query: Readonly<Record<string, string>>;
  readonly progressOf: ProgressOf;
  readonly now: Date;
  /** Asked for where there is no run. */
  readonly condition: () => FolderCondition;
}): string {
  const { folder, runs } = list;
  const query = parseListQuery(list.query);
  return viewerPage({
    title: 'Runs',
    crumbs: [],
    main: [
      element('h1', {}, ['Runs']),
      siteElement('p', { class: 'lead' }, [
        countText(runs.length),
        ' in ',
        element('code', {}, [folder]),
      ]),
      ...liveNotices('/'),
      newsNode(list.now),
      ...(runs.length === 0 ? noRunNodes(folder, list.condition()) : listNodes(query, list)),
    ],
    live: 'live',
  });
}

function listNodes(
  query: ListQuery,
  { runs, progressOf }: Pick<Parameters<typeof listPage>[0], 'runs' | 'progressOf'>,
): readonly SiteNode[] {
  const found = selectRuns(runs, query);
  const shown = found.slice(0, MOST);
  const said =
    found.length === runs.length
      ? undefined
      : `${countText(found.length)} of ${runs.length} ${found.length === 1 ? 'matches' : 'match'}.`;
  return [
    searchForm(query),
    element('p', { class: 'found', role: 'status' }, [
      [
        said,
        found.length > MOST ? `The first ${MOST} are shown; search for the others.` : undefined,
      ]
        .filter((text) => text !== undefined)
        .join(' '),
    ]),
    found.length === 0
      ? siteElement('p', {}, [
          'No run says that. ',
          siteElement('a', { href: '/' }, ['Show all runs']),
        ])
      : runTable(shown, { query, progressOf }),
  ];
}

/** Shown where a run has begun or ended since the page was made. */
function newsNode(now: Date): SiteNode {
  const since = now.toISOString();
  return siteElement('p', { class: 'news', 'data-live': 'news', 'data-since': since, hidden: '' }, [
    element('span', { 'data-live': 'news-text' }),
    ' ',
    siteElement('a', { href: '/' }, ['Show the list as it is now']),
  ]);
}

function countText(count: number): string {
  return count === 1 ? '1 run' : `${count} runs`;
}
