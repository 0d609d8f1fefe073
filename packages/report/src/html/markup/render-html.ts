import type { HtmlNode } from './html-node.js';
import { renderNodes } from './render-nodes.js';
import { fileVocabulary } from './vocabulary.js';

/** Markup of nodes for a file, which asks for nothing. Names are checked again: types do not hold in every caller. */
export function renderHtml(node: HtmlNode): string {
  return renderNodes(node, fileVocabulary);
}
