import { element, siteElement, type SiteNode, type SitePath } from '@ggmi/report';
import type { ExamplePool } from '@ggmi/runtime';
import { searchField } from '../shell/form-fields.js';
import { holdsWords, searchWords } from '../shell/search-words.js';
import { count } from './long-text.js';

/** Fewer pools are found by looking. */
const FEW = 8;

/** The pools whose name, curators or points of a sweep hold every word of a search. */
export function poolsWith(search: string, { pools, names }: PoolList): readonly ExamplePool[] {
  const words = searchWords(search);
  return pools.filter((pool) => {
    const { id, kind, label, curators, points } = pool;
    const parts = [names.get(id), id, kind, label, ...curators.map(({ name }) => name)];
    return holdsWords(words, { text: parts.join(' '), settings: points?.settings ?? [] });
  });
}

/** All pools of a run, and what they are called. */
export interface PoolList {
  readonly pools: readonly ExamplePool[];
  /** By id. */
  readonly names: ReadonlyMap<string, string>;
}

/** The form that searches, where there are many, and how many it has found. */
export function poolSearchNodes(
  path: SitePath,
  of: { readonly search: string; readonly found: number; readonly all: number },
): readonly SiteNode[] {
  const { search, found, all } = of;
  if (all <= FEW && search === '') return [];
  return [
    siteElement('search', {}, [
      siteElement('form', { action: path, method: 'get', class: 'filters' }, [
        searchField('Search', { search, placeholder: 'source, curator, K = 3, mode' }),
        element('button', { type: 'submit' }, ['Show']),
      ]),
    ]),
    element('p', { class: 'found', role: 'status' }, [
      search === '' ? undefined : `${count(found)} of ${count(all)} pools match.`,
    ]),
  ];
}
