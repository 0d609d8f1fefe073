import { renderNodes } from './render-nodes.js';
import type { SiteNode } from './site-node.js';
import { siteVocabulary } from './vocabulary.js';

/**
 * Markup of nodes for a page of a server of our own: what `renderHtml` writes, and links, forms and
 * pictures whose addresses stay on that server. An address is checked as it is written.
 */
export function renderSite(node: SiteNode): string {
  return renderNodes(node, siteVocabulary);
}
