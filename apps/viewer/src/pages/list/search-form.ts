import { siteElement, type SiteNode } from '@ggmi/report';
import { choiceField, searchField } from '../../shell/form-fields.js';
import { runStates } from '../../shell/state-node.js';
import { defaultSort, type ListQuery } from './list-query.js';

/** Search and filter; what they were set to is kept. */
export function searchForm({ search, state, sort }: ListQuery): SiteNode {
  return siteElement('search', {}, [
    siteElement('form', { action: '/', method: 'get', class: 'filters' }, [
      searchField('Search', { search, placeholder: 'name, verdict, model, seed=1, order=3' }),
      choiceField('State', { name: 'state', values: ['', ...runStates], chosen: state ?? '' }),
      ...(sort === defaultSort
        ? []
        : [siteElement('input', { type: 'hidden', name: 'sort', value: sort })]),
      siteElement('button', { type: 'submit' }, ['Show']),
    ]),
  ]);
}
