import { siteElement, type SiteNode } from '@ggmi/report';
import { runStates } from '../../shell/state-node.js';
import { defaultSort, type ListQuery } from './list-query.js';

/** Search and filter; what they were set to is kept. */
export function searchForm({ search, state, sort }: ListQuery): SiteNode {
  return siteElement('search', {}, [
    siteElement('form', { action: '/', method: 'get', class: 'filters' }, [
      siteElement('label', { class: 'grows' }, [
        'Search',
        siteElement('input', {
          type: 'search',
          name: 'q',
          value: search,
          maxlength: 500,
          placeholder: 'name, config, generator, model, verdict',
          autocomplete: 'off',
          spellcheck: 'false',
        }),
      ]),
      siteElement('label', {}, [
        'State',
        siteElement('select', { name: 'state' }, [
          option('', { text: 'any', chosen: state ?? '' }),
          ...runStates.map((name) => option(name, { text: name, chosen: state ?? '' })),
        ]),
      ]),
      ...(sort === defaultSort
        ? []
        : [siteElement('input', { type: 'hidden', name: 'sort', value: sort })]),
      siteElement('button', { type: 'submit' }, ['Show']),
    ]),
  ]);
}

function option(
  value: string,
  { text, chosen }: { readonly text: string; readonly chosen: string },
): SiteNode {
  return siteElement('option', { value, ...(value === chosen && { selected: '' }) }, [text]);
}
