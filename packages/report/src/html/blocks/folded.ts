import { element, type HtmlElement, type HtmlNode } from '../markup/html-node.js';

/** What few readers want at once: there, behind its title; on paper it is open. */
export function folded(title: string, nodes: readonly HtmlNode[]): HtmlElement {
  return element('details', {}, [element('summary', {}, [title]), ...nodes]);
}
