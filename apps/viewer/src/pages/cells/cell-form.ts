import { siteElement, type SiteNode } from '@ggmi/report';
import { runPath } from '../../shell/run-paths.js';
import { cellStateNames, type CellsQuery } from './cells-query.js';

/** Search, filter and order of cells; what they were set to is kept. */
export function cellForm(
  { search, state, type, sort }: CellsQuery,
  { run, types }: { readonly run: string; readonly types: readonly string[] },
): SiteNode {
  return siteElement('search', {}, [
    siteElement('form', { action: runPath(run, 'cells'), method: 'get', class: 'filters' }, [
      siteElement('label', { class: 'grows' }, [
        'Search',
        siteElement('input', {
          type: 'search',
          name: 'q',
          value: search,
          maxlength: 500,
          placeholder: 'label, component, address, failure',
          autocomplete: 'off',
          spellcheck: 'false',
        }),
      ]),
      select('State', { name: 'state', values: ['', ...cellStateNames], chosen: state ?? '' }),
      select('Type', { name: 'type', values: ['', ...types], chosen: type ?? '' }),
      select('Order', { name: 'sort', values: ['plan', 'longest'], chosen: sort }),
      siteElement('button', { type: 'submit' }, ['Show']),
    ]),
  ]);
}

function select(
  label: string,
  {
    name,
    values,
    chosen,
  }: { readonly name: string; readonly values: readonly string[]; readonly chosen: string },
): SiteNode {
  return siteElement('label', {}, [
    label,
    siteElement(
      'select',
      { name },
      values.map((value) =>
        siteElement('option', { value, ...(value === chosen && { selected: '' }) }, [
          value === '' ? 'any' : value,
        ]),
      ),
    ),
  ]);
}
