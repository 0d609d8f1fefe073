import { element, siteElement, type HtmlElement, type SiteNode } from '@ggmi/report';
import type { CuratorCount, ExamplePool, PoolCounts, RunExamples } from '@ggmi/runtime';
import { runPage } from '../shell/run-page.js';
import { runPath } from '../shell/run-paths.js';
import { count } from './long-text.js';
import { pageLinks } from './page-links.js';
import { poolNames, poolPath, sourceMeaning } from './pool-names.js';
import type { PoolQuery } from './pool-query.js';
import { poolSearchNodes, poolsWith } from './pool-search.js';

/** Pools of one page: a reading of replicates may draw thousands. */
const MOST = 50;
/** For counting on the way to an answer; what is not counted then is counted on the next. */
const COUNTING_MS = 60;

/** `/runs/:run/examples`: what examples a run has, and what became of them. */
export function poolsPage(
  run: string,
  { examples, query }: { readonly examples: RunExamples; readonly query: PoolQuery },
): string {
  const pools = examples.pools();
  const names = poolNames(pools);
  const { page, search } = query;
  const found = poolsWith(search, { pools, names });
  const shown = found.slice((page - 1) * MOST, page * MOST);
  const path = runPath(run, 'examples');
  return runPage({
    run,
    tab: 'examples',
    crumbs: [{ text: 'Examples' }],
    main: [
      element('h1', {}, ['Examples']),
      ...(pools.length === 0
        ? [element('p', {}, [NONE])]
        : [
            element('p', { class: 'lead' }, [
              `${count(pools.length)} ${pools.length === 1 ? 'pool' : 'pools'} of examples, each one draw from one source.`,
            ]),
            ...poolSearchNodes(path, { search, found: found.length, all: pools.length }),
            ...(shown.length === 0 ? [] : [poolTable(run, { names, shown, examples })]),
            ...pageLinks({
              path,
              query: { q: search === '' ? undefined : search },
              page,
              pages: Math.ceil(found.length / MOST),
            }),
          ]),
    ],
  });
}

const NONE =
  'Nothing is known of examples: the run has no plan.jsonl (yet). It is written before the first cell runs; runs of earlier versions have none.';

/** One row per pool, in the order of the plan. */
function poolTable(
  run: string,
  list: {
    readonly names: ReadonlyMap<string, string>;
    readonly shown: readonly ExamplePool[];
    readonly examples: RunExamples;
  },
): SiteNode {
  const { names, shown, examples } = list;
  const until = performance.now() + COUNTING_MS;
  const rows = shown.map((pool) => {
    const counts = performance.now() < until ? examples.counts(pool) : undefined;
    return poolRow(run, { pool, name: names.get(pool.id) ?? '', counts });
  });
  const region = { role: 'region', tabindex: 0, 'aria-label': 'Pools of examples' };
  return siteElement('div', { class: 'table pools', ...region }, [
    siteElement('table', {}, [
      element('thead', {}, [
        element('tr', {}, [
          element('th', { scope: 'col' }, ['Pool']),
          element('th', { scope: 'col', class: 'right' }, ['Examples']),
          element('th', { scope: 'col', class: 'right' }, ['Failed draws']),
          element('th', { scope: 'col' }, ['Curation']),
        ]),
      ]),
      siteElement('tbody', {}, rows),
    ]),
  ]);
}

function poolRow(
  run: string,
  row: {
    readonly pool: ExamplePool;
    readonly name: string;
    readonly counts: PoolCounts | undefined;
  },
): SiteNode {
  const { pool, name, counts } = row;
  const link = siteElement('a', { href: poolPath(run, pool.id) }, [element('bdi', {}, [name])]);
  const meaning = element('span', { class: 'detail' }, [sourceMeaning(pool.source)]);
  const head = siteElement('th', { scope: 'row' }, [link, meaning]);
  if (counts === undefined || counts.state === 'missing') {
    const reason = counts?.reason ?? 'not counted yet: reload';
    return siteElement('tr', {}, [head, element('td', { colspan: 3, class: 'faint' }, [reason])]);
  }
  return siteElement('tr', {}, [
    head,
    element('td', { class: 'right' }, [count(counts.examples)]),
    element('td', { class: 'right' }, [count(counts.failed)]),
    element('td', { class: 'text' }, curationNodes(counts.curators)),
  ]);
}

/** What every curator was given, dropped and flagged. */
export function curationNodes(curators: readonly CuratorCount[]): readonly HtmlElement[] {
  if (curators.length === 0) return [element('span', { class: 'faint' }, ['none'])];
  return curators.map(({ curator, received, kept, drops, flags, problem }) => {
    if (received === undefined || kept === undefined) {
      return element('div', {}, [`${curator}: ${problem ?? 'no result'}`]);
    }
    const parts = [
      `kept ${count(kept)} of ${count(received)}`,
      ...drops.map((drop) => `dropped ${count(drop.count)} (${drop.reason})`),
      ...flags.map((flag) => `flagged ${count(flag.count)} (${flag.reason})`),
    ];
    return element('div', {}, [element('bdi', {}, [curator]), `: ${parts.join(', ')}`]);
  });
}
