import { element, type HtmlElement } from '../markup/html-node.js';
import { glossary } from './glossary.js';
import { termPlace } from './term-nodes.js';

/** The entries that words open, one hidden box each: at the end of the body. */
export function glossaryPopovers(): readonly HtmlElement[] {
  return glossary.map(({ id, term, meaning }) =>
    popoverBox(termPlace(id), { title: term, text: meaning }),
  );
}

/** A box that a button with `popovertarget` of this id opens, and Escape closes. */
export function popoverBox(
  id: string,
  { title, text }: { readonly title: string; readonly text: string },
): HtmlElement {
  return element('div', { id, popover: 'auto', role: 'note', 'aria-label': title }, [
    element('p', { class: 'title' }, [title]),
    element('p', {}, [text]),
  ]);
}

/** All entries as a list, for reading through and for paper. */
export function glossaryList(): HtmlElement {
  return element(
    'dl',
    { class: 'glossary' },
    glossary.map(({ term, meaning }) =>
      element('div', {}, [element('dt', {}, [term]), element('dd', {}, [meaning])]),
    ),
  );
}
