import { element, siteElement, type SiteNode, type SitePath } from '@ggmi/report';

/** A part of a long table. */
export interface PagePart {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** Rows of the whole table before and up to the end of the part. */
  readonly from: number;
  readonly to: number;
}

/** Which rows a page has; a page that does not exist counts as the nearest that does. */
export function pagePart(
  wanted: string | undefined,
  { rows, most }: { readonly rows: number; readonly most: number },
): PagePart {
  const pages = Math.max(1, Math.ceil(rows / most));
  const number = /^\d{1,9}$/.test(wanted ?? '') ? Number(wanted) : 1;
  const page = Math.min(pages, Math.max(1, number));
  return { page, pages, from: (page - 1) * most, to: Math.min(rows, page * most) };
}

/** Links to the parts before and after, and to both ends. */
export function pagerNode(
  { page, pages, from, to }: PagePart,
  { rows, pathOf }: { readonly rows: number; readonly pathOf: (page: number) => SitePath },
): SiteNode {
  const link = (text: string, target: number): SiteNode =>
    target < 1 || target > pages || target === page
      ? element('span', { class: 'faint' }, [text])
      : siteElement('a', { href: pathOf(target) }, [text]);
  return siteElement('nav', { class: 'pager', 'aria-label': 'Parts of the table' }, [
    element('span', {}, [rows === 0 ? 'no rows' : `${from + 1}–${to} of ${rows}`]),
    ...(pages === 1
      ? []
      : [link('first', 1), link('before', page - 1), link('next', page + 1), link('last', pages)]),
  ]);
}
