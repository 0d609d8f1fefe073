import { siteElement, type SiteNode, type SitePath } from '@ggmi/report';
import { poolPath } from './pool-names.js';

/** What stands for losses while they are read: the page shows them by itself, or is asked for again. */
export function beingReadNode(of: {
  readonly run: string;
  readonly pool: string;
  /** The page's own address. */
  readonly path: SitePath;
}): SiteNode {
  const { run, pool, path } = of;
  const ready = poolPath(run, pool, 'losses');
  return siteElement(
    'p',
    { class: 'note', role: 'status', 'data-live': 'losses', 'data-ready': ready },
    [
      'The losses are being read: this page shows them when they have been, or when you ',
      siteElement('a', { href: path }, ['load it again']),
      '.',
    ],
  );
}
