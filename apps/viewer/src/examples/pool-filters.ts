import { element, siteElement, type SiteNode, type SitePath } from '@ggmi/report';
import type { LossOrder, OutcomeFilter } from '@ggmi/runtime';
import { searchField } from '../shell/form-fields.js';
import { withQuery } from '../shell/run-paths.js';
import { filterNames } from './outcome-node.js';
import { orderFields } from './order-fields.js';
import { queryOf, type PoolQuery } from './pool-query.js';

/** Links to the examples of one outcome; the one that is shown is marked. */
export function filterLinks(
  path: SitePath,
  { query, outcomes }: { readonly query: PoolQuery; readonly outcomes: readonly OutcomeFilter[] },
): readonly SiteNode[] {
  if (outcomes.length === 0) return [];
  const nav = siteElement('nav', { class: 'outcomes', 'aria-label': 'Outcome of curation' }, [
    siteElement(
      'ul',
      {},
      [undefined, ...outcomes].map((outcome) =>
        siteElement('li', {}, [
          siteElement(
            'a',
            {
              href: withQuery(path, queryOf({ ...query, page: 1, outcome })),
              'aria-current': outcome === query.outcome ? 'true' : 'false',
            },
            [outcome === undefined ? 'All examples' : filterNames[outcome]],
          ),
        ]),
      ),
    ),
  ]);
  return [nav];
}

/** The form that searches and sorts; failed draws have no text to search and no losses. */
export function searchNodes(
  path: SitePath,
  { query, orders }: { readonly query: PoolQuery; readonly orders: readonly LossOrder[] },
): SiteNode {
  const { search, outcome } = query;
  const kept = outcome === 'failed' ? undefined : outcome;
  return siteElement('search', {}, [
    siteElement('form', { action: path, method: 'get', class: 'filters' }, [
      kept && siteElement('input', { type: 'hidden', name: 'outcome', value: kept }),
      searchField('Text in id, prompt or response', {
        search,
        placeholder: 'a–z and A–Z are the same',
      }),
      ...orderFields(query, orders),
      element('button', { type: 'submit' }, ['Show']),
    ]),
  ]);
}
