import { element, siteElement, type SiteNode, type SitePath } from '@ggmi/report';

/** A page beside this one. */
export interface Tab {
  readonly text: string;
  readonly path: SitePath;
  readonly current: 'page' | 'false';
}

/** Links between the pages of a run; the one that is open is marked. */
export function tabsNode(tabs: readonly Tab[]): SiteNode {
  return siteElement('nav', { class: 'tabs', 'aria-label': 'Pages of this run' }, [
    siteElement(
      'ul',
      {},
      tabs.map(({ text, path, current }) =>
        siteElement('li', {}, [
          siteElement('a', { href: path, 'aria-current': current }, [element('span', {}, [text])]),
        ]),
      ),
    ),
  ]);
}
