import { element, type HtmlNode } from './html-node.js';

/** What stands between backticks as code, such as words of a config. */
export function withCode(text: string): readonly HtmlNode[] {
  const parts = text.split('`');
  // A backtick without a partner is a sign like any other.
  if (parts.length % 2 === 0) return [text];
  return parts
    .map((part, index) => (index % 2 === 0 ? part : element('code', {}, [part])))
    .filter((part) => part !== '');
}
