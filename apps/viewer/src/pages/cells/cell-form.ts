import { siteElement, type SiteNode } from '@ggmi/report';
import { choiceField, searchField } from '../../shell/form-fields.js';
import { runPath } from '../../shell/run-paths.js';
import { cellStateNames, type CellsQuery } from './cells-query.js';

/** Search, filter and order of cells; what they were set to is kept. */
export function cellForm(
  { search, state, type, sort }: CellsQuery,
  { run, types }: { readonly run: string; readonly types: readonly string[] },
): SiteNode {
  return siteElement('search', {}, [
    siteElement('form', { action: runPath(run, 'cells'), method: 'get', class: 'filters' }, [
      searchField('Search', {
        search,
        placeholder: 'label, component, point of a sweep, address, failure',
      }),
      choiceField('State', { name: 'state', values: ['', ...cellStateNames], chosen: state ?? '' }),
      choiceField('Type', { name: 'type', values: ['', ...types], chosen: type ?? '' }),
      choiceField('Order', { name: 'sort', values: ['plan', 'longest'], chosen: sort }),
      siteElement('button', { type: 'submit' }, ['Show']),
    ]),
  ]);
}
