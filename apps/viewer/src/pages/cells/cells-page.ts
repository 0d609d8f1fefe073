import { element, siteElement, type SiteNode } from '@ggmi/report';
import type { InspectedCell, ReadableRun } from '@ggmi/runtime';
import { pagePart, pagerNode } from '../../shell/pager-node.js';
import { runPage } from '../../shell/run-page.js';
import { runPath, withQuery } from '../../shell/run-paths.js';
import { durationText } from '../../shell/time-node.js';
import { cellForm } from './cell-form.js';
import { cellTable } from './cell-table.js';
import { cellStateNames, cellStates, parseCellsQuery, selectCells } from './cells-query.js';

/** Rows of one part. */
const MOST = 100;

/** `/runs/:run/cells`: what a run computes, cell by cell. */
export function cellsPage(
  run: ReadableRun,
  {
    cells,
    query,
  }: { readonly cells: readonly InspectedCell[]; readonly query: Readonly<Record<string, string>> },
): string {
  return runPage({
    run: run.id,
    tab: 'cells',
    crumbs: [{ text: 'Cells' }],
    main: [
      element('h1', {}, ['Cells']),
      ...(cells.length === 0 ? [noPlanNode()] : nodes(run, { cells, query })),
    ],
  });
}

function nodes(run: ReadableRun, shown: Parameters<typeof cellsPage>[1]): readonly SiteNode[] {
  const { cells, query: written } = shown;
  const query = parseCellsQuery(written);
  const found = selectCells(cells, query);
  const part = pagePart(written['page'], { rows: found.length, most: MOST });
  const pathOf = (page: number) =>
    withQuery(runPath(run.id, 'cells'), {
      q: query.search === '' ? undefined : query.search,
      state: query.state,
      type: query.type,
      sort: query.sort === 'plan' ? undefined : query.sort,
      page: page === 1 ? undefined : String(page),
    });
  const pager = pagerNode(part, { rows: found.length, pathOf });
  return [
    element('p', { class: 'lead' }, [overview(cells)]),
    cellForm(query, { run: run.id, types: [...new Set(cells.map(({ type }) => type))] }),
    pager,
    cellTable(found.slice(part.from, part.to), { run: run.id, all: cells }),
    ...(part.pages === 1 ? [] : [pager]),
    statesNode(),
  ];
}

/** How many there are of each state, and the time that they took together. */
function overview(cells: readonly InspectedCell[]): string {
  const counts = cellStateNames
    .map((state) => ({ state, count: cells.filter((cell) => cell.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${count} ${state}`);
  return `${cells.length} planned: ${counts.join(', ')}. ${timesText(cells)}`;
}

/** Computing and waiting apart, where the journal tells them apart for every cell. */
function timesText(cells: readonly InspectedCell[]): string {
  const timed = cells.filter(({ durationMs }) => durationMs !== undefined);
  const spentMs = timed.reduce((sum, { durationMs = 0 }) => sum + durationMs, 0);
  if (timed.length === 0) return '';
  const waitedMs = timed.reduce((sum, { waitedMs: own = 0 }) => sum + own, 0);
  if (timed.every((cell) => cell.waitedMs !== undefined)) {
    return `To compute them took ${durationText(Math.max(0, spentMs - waitedMs))}, summed over cells; a cell that calls a server waits for it in that time. Before, they waited ${durationText(waitedMs)} for a worker.`;
  }
  return `From being handed out to their results they took ${durationText(spentMs)}, summed over cells. Several are handed out at once and wait for a worker or server: this journal does not tell waiting apart.`;
}

function statesNode(): SiteNode {
  return element('details', {}, [
    element('summary', {}, ['What the states mean']),
    element(
      'dl',
      { class: 'facts' },
      cellStateNames.flatMap((name) => [
        element('dt', {}, [`${cellStates[name].sign} ${name}`]),
        element('dd', {}, [cellStates[name].meaning]),
      ]),
    ),
  ]);
}

function noPlanNode(): SiteNode {
  return siteElement('p', {}, [
    'This run has no plan.jsonl: it has not come so far, or was made by a version that wrote none. Its report names the cells that failed.',
  ]);
}
