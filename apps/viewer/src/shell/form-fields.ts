import { siteElement, type SiteNode } from '@ggmi/report';

/** The characters of a search that a server takes. */
const MOST_SEARCHED = 500;

/** A field of a search, `q`, below its label; what was searched for is kept. */
export function searchField(
  label: string,
  { search, placeholder }: { readonly search: string; readonly placeholder?: string },
): SiteNode {
  return siteElement('label', { class: 'grows' }, [
    label,
    siteElement('input', {
      type: 'search',
      name: 'q',
      value: search,
      maxlength: MOST_SEARCHED,
      ...(placeholder !== undefined && { placeholder }),
      autocomplete: 'off',
      spellcheck: 'false',
    }),
  ]);
}

/** A choice of one of some values; the empty one reads `any`. */
export function choiceField(
  label: string,
  {
    name,
    values,
    chosen,
    textOf = (value) => (value === '' ? 'any' : value),
  }: {
    readonly name: string;
    readonly values: readonly string[];
    readonly chosen: string;
    readonly textOf?: (value: string) => string;
  },
): SiteNode {
  const options = values.map((value) =>
    siteElement('option', { value, ...(value === chosen && { selected: '' }) }, [textOf(value)]),
  );
  return siteElement('label', {}, [label, siteElement('select', { name }, options)]);
}
