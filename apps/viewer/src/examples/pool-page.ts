import { element, siteElement, type SiteNode, type SitePath } from '@ggmi/report';
import {
  outcomeFilters,
  type ExamplePage,
  type ExamplePool,
  type OutcomeFilter,
  type PoolCounts,
} from '@ggmi/runtime';
import { runPage } from '../shell/run-page.js';
import { runPath, withQuery } from '../shell/run-paths.js';
import { beingReadNode } from './being-read-node.js';
import { exampleArticle, failedArticle } from './example-article.js';
import { count } from './long-text.js';
import { lossMeaning } from './loss-nodes.js';
import { sortedText } from './order-fields.js';
import { pageLinks } from './page-links.js';
import { filterLinks, searchNodes } from './pool-filters.js';
import { poolPath, sourceMeaning } from './pool-names.js';
import { PAGE_LENGTH, queryOf, type PoolQuery } from './pool-query.js';
import { curationNodes } from './pools-page.js';

/** What a page of a pool is made of. */
export interface PoolView {
  readonly run: string;
  readonly pool: ExamplePool;
  readonly name: string;
  readonly counts: PoolCounts;
  readonly query: PoolQuery;
  /** Undefined where there is nothing to be read. */
  readonly page: ExamplePage | undefined;
}

/** `/runs/:run/examples/:pool`: fifty examples of a pool. */
export function poolPage(view: PoolView): string {
  const { run, pool, name, counts, page } = view;
  const path = poolPath(run, pool.id);
  return runPage({
    run,
    tab: 'examples',
    crumbs: [{ text: 'Examples', path: runPath(run, 'examples') }, { text: name }],
    main: [
      element('h1', {}, [element('bdi', {}, [name])]),
      element('p', { class: 'lead' }, [sourceMeaning(pool.source)]),
      ...(counts.state === 'missing'
        ? [element('p', {}, [`Its examples cannot be shown: ${counts.reason}.`])]
        : countNodes(counts)),
      ...(page === undefined ? [] : pageNodes(view, { page, path })),
    ],
    ...(page?.losses.state === 'being-read' && { live: 'live' }),
  });
}

function countNodes(counts: Extract<PoolCounts, { state: 'counted' }>): readonly SiteNode[] {
  return [
    siteElement('dl', { class: 'facts' }, [
      element('dt', {}, ['Examples drawn']),
      element('dd', {}, [count(counts.examples)]),
      element('dt', {}, ['Failed draws']),
      element('dd', {}, [count(counts.failed)]),
      element('dt', {}, ['Curation']),
      element('dd', {}, curationNodes(counts.curators)),
    ]),
  ];
}

function pageNodes(
  { query, run, pool, counts }: PoolView,
  { page, path }: { readonly page: ExamplePage; readonly path: SitePath },
): readonly SiteNode[] {
  const { rows, losses, matching } = page;
  const own = withQuery(path, queryOf(query));
  return [
    ...filterLinks(path, { query, outcomes: outcomesOf(pool, counts) }),
    searchNodes(path, { query, orders: page.orders }),
    element('p', { class: 'found', role: 'status' }, [
      [foundText(page, query), sortedText(page, query)]
        .filter((text) => text !== undefined)
        .join(' '),
    ]),
    ...(losses.state === 'read'
      ? [
          ...lossMeaning(
            losses.columns,
            rows.flatMap((row) => (row.type === 'example' ? [row.losses] : [])),
          ),
          ...losses.notes.map((note) => element('p', { class: 'note' }, [note])),
        ]
      : [beingReadNode({ run, pool: pool.id, path: own })]),
    ...rows.map((row) =>
      row.type === 'failed'
        ? failedArticle(row)
        : exampleArticle(row, {
            path: poolPath(run, pool.id, String(row.index)),
            losses,
            curators: pool.curators.length,
          }),
    ),
    ...pageLinks({
      path,
      query: { ...queryOf(query), page: undefined },
      page: query.page,
      pages: Math.ceil(matching / PAGE_LENGTH),
    }),
  ];
}

/** What there may be: without a curator nothing is kept, flagged or dropped. */
function outcomesOf({ curators }: ExamplePool, counts: PoolCounts): readonly OutcomeFilter[] {
  const failed = counts.state === 'counted' && counts.failed > 0;
  return outcomeFilters.filter((name) => (name === 'failed' ? failed : curators.length > 0));
}

/** How many there are, and what was counted. */
function foundText(
  { offset, rows, matching, total }: ExamplePage,
  { search, outcome }: PoolQuery,
): string {
  const things = outcome === 'failed' ? 'failed draws' : 'examples';
  const range =
    rows.length === 0
      ? `No ${things} here`
      : `${count(offset + 1)}–${count(offset + rows.length)} of ${count(matching)} ${things}`;
  const wanted = [
    outcome === undefined || outcome === 'failed' ? undefined : `that were ${outcome}`,
    search === '' || outcome === 'failed'
      ? undefined
      : `with “${search}” in id, prompt or response`,
  ].filter((text) => text !== undefined);
  if (wanted.length === 0) return `${range}.`;
  return `${range} ${wanted.join(' and ')}; the pool has ${count(total)}.`;
}
