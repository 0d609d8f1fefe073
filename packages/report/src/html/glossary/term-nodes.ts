import { element, type HtmlNode } from '../markup/html-node.js';
import { glossary } from './glossary.js';

const idByWriting: ReadonlyMap<string, string> = new Map(
  glossary.flatMap(({ id, written }) => written.map((text) => [text, id] as const)),
);

/** Longest first, so that `GGMI_ld` is not taken for `GGMI`. */
const writings = [...idByWriting.keys()].sort((a, b) => b.length - a.length);

const anyTerm = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(?:${writings.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?![\\p{L}\\p{N}_])`,
  'gu',
);

/** The place of an entry's text on a page. */
export function termPlace(id: string): string {
  return `term-${id}`;
}

/** Text in which every word of the glossary opens its entry: by mouse or keyboard, without a script. */
export function termNodes(text: string): readonly HtmlNode[] {
  const nodes: HtmlNode[] = [];
  let end = 0;
  const seen = new Set<string>();
  for (const match of text.matchAll(anyTerm)) {
    const id = idByWriting.get(match[0])!;
    // Once is enough in one piece of text.
    if (seen.has(id)) continue;
    seen.add(id);
    nodes.push(text.slice(end, match.index), termButton(match[0], id));
    end = match.index + match[0].length;
  }
  return [...nodes, text.slice(end)].filter((node) => node !== '');
}

/** A word that opens the entry of this id. */
export function termButton(text: string, id: string): HtmlNode {
  return element('button', { type: 'button', class: 'term', popovertarget: termPlace(id) }, [text]);
}
