import { element, siteElement, type SiteNode, type SitePath } from '@ggmi/report';
import { withQuery } from '../shell/run-paths.js';
import { count } from './long-text.js';

/** Links to the pages before and after this one; none where there is only one. */
export function pageLinks(of: {
  readonly path: SitePath;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly page: number;
  readonly pages: number;
}): readonly SiteNode[] {
  const { path, query, page, pages } = of;
  if (pages <= 1) return [];
  const link = (text: string, to: number, rel: string): SiteNode => {
    if (to < 1 || to > pages || to === page) return element('span', { class: 'faint' }, [text]);
    const href = withQuery(path, { ...query, page: to === 1 ? undefined : String(to) });
    return siteElement('a', { href, rel }, [text]);
  };
  return [
    siteElement('nav', { class: 'pages', 'aria-label': 'Pages' }, [
      link('First', 1, 'first'),
      link('Previous', page - 1, 'prev'),
      element('span', { 'aria-current': 'page' }, [`Page ${count(page)} of ${count(pages)}`]),
      link('Next', page + 1, 'next'),
      link('Last', pages, 'last'),
    ]),
  ];
}
