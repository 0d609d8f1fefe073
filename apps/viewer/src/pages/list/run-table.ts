import { element, siteElement, type HtmlNode, type SiteNode } from '@ggmi/report';
import type { ListedRun, ReadableRun } from '@ggmi/runtime';
import { progressNodes } from '../../live/progress-nodes.js';
import { runPath, withQuery } from '../../shell/run-paths.js';
import { stateNode } from '../../shell/state-node.js';
import { ALL_REUSED, durationBetween, timeNode } from '../../shell/time-node.js';
import type { ProgressOf } from '../../live/progress-board.js';
import { defaultSort, type ListQuery, type SortName } from './list-query.js';
import { verdictCell } from './verdict-cell.js';

const columns: readonly {
  readonly text: string;
  readonly sort?: SortName;
  readonly direction?: 'ascending' | 'descending';
  readonly align?: 'right';
}[] = [
  { text: 'Run', sort: 'name', direction: 'ascending' },
  { text: 'State', sort: 'state', direction: 'ascending' },
  { text: 'Verdict', sort: 'winner', direction: 'ascending' },
  { text: 'Set to' },
  { text: 'Begun', sort: 'newest', direction: 'descending' },
  { text: 'Took', sort: 'duration', direction: 'descending', align: 'right' },
  { text: 'Cells', sort: 'cells', direction: 'descending', align: 'right' },
];

/** Runs as a table, any of which can be chosen for a comparison. */
export function runTable(
  runs: readonly ListedRun[],
  { query, progressOf }: { readonly query: ListQuery; readonly progressOf: ProgressOf },
): SiteNode {
  const title = 'Runs of this folder';
  const table = siteElement('table', { class: 'runs' }, [
    element('caption', { class: 'visually-hidden' }, [title]),
    siteElement('thead', {}, [
      siteElement('tr', {}, [
        element('th', { scope: 'col' }, [
          element('span', { class: 'visually-hidden' }, ['Compare']),
        ]),
        ...columns.map((column) => header(column, query)),
      ]),
    ]),
    siteElement(
      'tbody',
      {},
      runs.map((run) => (run.type === 'run' ? row(run, progressOf) : damagedRow(run))),
    ),
  ]);
  return siteElement('form', { action: '/compare', method: 'get', class: 'compare' }, [
    siteElement('div', { class: 'table', role: 'region', tabindex: 0, 'aria-label': title }, [
      table,
    ]),
    siteElement('div', { class: 'actions' }, [
      siteElement('button', { type: 'submit' }, ['Compare the chosen runs']),
      element('span', { class: 'faint' }, [
        'Choose two or more: what differs in their inputs, then paired differences.',
      ]),
    ]),
  ]);
}

/** A heading that sorts by its column; the list says which one it is sorted by. */
function header(
  { text, sort, direction, align }: (typeof columns)[number],
  query: ListQuery,
): SiteNode {
  if (sort === undefined || direction === undefined) return element('th', { scope: 'col' }, [text]);
  const path = withQuery('/', {
    q: query.search === '' ? undefined : query.search,
    state: query.state,
    sort: sort === defaultSort ? undefined : sort,
  });
  const isChosen = query.sort === sort;
  const attributes = {
    scope: 'col',
    ...(align !== undefined && { class: align }),
    ...(isChosen && { 'aria-sort': direction }),
  };
  return siteElement('th', attributes, [
    siteElement('a', { href: path, class: 'sort' }, [
      text,
      isChosen
        ? element('span', { 'aria-hidden': 'true' }, [direction === 'ascending' ? ' ▲' : ' ▼'])
        : undefined,
    ]),
  ]);
}

function row(run: ReadableRun, progressOf: ProgressOf): SiteNode {
  const { id, name, state, startedAt, endedAt, summary, generators, models, configFile } = run;
  const details = [id, configFile, generators.join(', '), models.join(', ')];
  const took = endedAt === undefined ? undefined : durationBetween(startedAt, endedAt);
  return siteElement('tr', { 'data-run': id }, [
    siteElement('td', {}, [chooser(run)]),
    siteElement('th', { scope: 'row' }, [
      siteElement('a', { href: runPath(id) }, [name]),
      element('span', { class: 'detail' }, [details.filter((text) => text !== '').join(' · ')]),
    ]),
    siteElement('td', {}, [
      stateNode(state),
      ...(state === 'running' ? progressNodes(run, progressOf) : []),
    ]),
    siteElement('td', { class: 'text' }, verdictCell(run)),
    element('td', { class: 'text', 'data-name': 'Set to' }, setNodes(run)),
    element('td', { class: 'nowrap', 'data-name': 'Begun' }, [timeNode(startedAt)]),
    element('td', { class: 'right', 'data-name': 'Took' }, [
      took ?? '',
      run.computedNothing ? element('span', { class: 'detail' }, [ALL_REUSED]) : undefined,
    ]),
    element('td', { class: 'right', 'data-name': 'Cells' }, cellsText(summary)),
  ]);
}

/** What tells runs of one config apart: the seed, and what the command line has set. */
function setNodes({ seed, overrides }: ReadableRun): readonly HtmlNode[] {
  const others = overrides.filter((override) => override !== `seed=${seed}`);
  return [
    element('span', { class: 'nowrap' }, [`seed ${seed}`]),
    ...others.map((override) => element('code', { class: 'detail' }, [override])),
  ];
}

function cellsText(summary: ReadableRun['summary']): readonly HtmlNode[] {
  if (summary === undefined) return [''];
  const { planned, failed } = summary.cells;
  if (failed === 0) return [String(planned)];
  return [String(planned), element('span', { class: 'detail bad' }, [`✗ ${failed} failed`])];
}

/** One without results can be compared, too: by what it was begun with. */
function chooser({ id, name }: ReadableRun): SiteNode {
  return siteElement('input', {
    type: 'checkbox',
    name: 'run',
    value: id,
    'aria-label': `Compare ${name} (${id})`,
  });
}

function damagedRow({ id, reason }: Extract<ListedRun, { readonly type: 'damaged' }>): SiteNode {
  return element('tr', {}, [
    element('td', {}, []),
    element('th', { scope: 'row' }, [id]),
    element('td', { class: 'warning' }, ['! damaged']),
    element('td', { colspan: 5 }, [
      `It cannot be shown: ${reason}. Run its command again with --resume; what the store has is not computed again.`,
    ]),
  ]);
}
