import { element, siteElement, type SiteNode, type SitePath } from '@ggmi/report';
import type { OutcomeFilter } from '@ggmi/runtime';
import { withQuery } from '../shell/run-paths.js';
import { filterNames } from './outcome-node.js';
import { queryOf, type PoolQuery } from './pool-query.js';

/** Links to the examples of one outcome; the one that is shown is marked. */
export function filterLinks(
  path: SitePath,
  { query, outcomes }: { readonly query: PoolQuery; readonly outcomes: readonly OutcomeFilter[] },
): readonly SiteNode[] {
  if (outcomes.length === 0) return [];
  const nav = siteElement('nav', { class: 'filters', 'aria-label': 'Outcome of curation' }, [
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

/** The form that searches; failed draws have no text to search. */
export function searchNodes(path: SitePath, { search, outcome }: PoolQuery): SiteNode {
  return siteElement('form', { action: path, method: 'get', class: 'search', role: 'search' }, [
    outcome === undefined || outcome === 'failed'
      ? undefined
      : siteElement('input', { type: 'hidden', name: 'outcome', value: outcome }),
    siteElement('label', { for: 'q' }, ['Text in id, prompt or response']),
    siteElement('input', {
      id: 'q',
      type: 'search',
      name: 'q',
      value: search,
      maxlength: 500,
      autocomplete: 'off',
      spellcheck: 'false',
    }),
    element('button', { type: 'submit' }, ['Search']),
    element('span', { class: 'faint small' }, ['To the letter; a–z and A–Z are the same.']),
  ]);
}
