import type { Block, ListItem, Tone } from '../../document/block.js';
import { element, type HtmlElement, type HtmlNode } from '../markup/html-node.js';
import { termNodes } from '../glossary/term-nodes.js';
import type { PageWarnings } from './page-warnings.js';
import { tableNode } from './table-node.js';
import { withMinus } from './with-minus.js';

/** Where blocks stand on a page. */
export interface BlockPlace {
  /** Of the first rank of headings among the blocks. */
  readonly level: 'h3' | 'h4';
  /** What a table is called that no heading of the blocks stands over. */
  readonly title: string;
  readonly warnings: PageWarnings;
}

/** Blocks of a report as elements of a page, nothing left out. */
export function blockNodes(blocks: readonly Block[], place: BlockPlace): readonly HtmlElement[] {
  let title = place.title;
  let heading = place.title;
  return blocks.map((block) => {
    if (block.type === 'heading') {
      heading = block.text;
      title = heading;
    }
    if (block.type === 'subheading') title = `${heading}: ${block.text}`;
    return blockNode(block, { ...place, title });
  });
}

function blockNode(block: Block, { level, title, warnings }: BlockPlace): HtmlElement {
  switch (block.type) {
    case 'heading':
      return element(level, {}, termNodes(block.text));
    case 'subheading':
      return element('h4', {}, termNodes(block.text));
    case 'paragraph':
      return element('p', classOf(block.tone), termNodes(withMinus(block.text)));
    case 'caption':
      return element('p', { class: 'note' }, termNodes(withMinus(block.text)));
    case 'list':
      return listNode(block.items);
    case 'table':
      return tableNode(block.table, { title, warnings });
  }
}

/** Marks that only stand for a list's points are left to the list. */
function listNode(items: readonly ListItem[]): HtmlElement {
  const isPlain = items.every(({ mark }) => mark === '-');
  return element(
    'ul',
    { class: isPlain ? 'notes' : 'notes marked' },
    items.map(({ mark, text, tone }) =>
      isPlain
        ? element('li', classOf(tone), termNodes(withMinus(text)))
        : element('li', {}, [
            markNode(mark, tone),
            element('span', {}, codeFirst(withMinus(text))),
          ]),
    ),
  );
}

/** The code of a warning or an error stands out, so that it is found again. */
function codeFirst(text: string): readonly HtmlNode[] {
  const [, code, rest] = /^([A-Z][A-Z0-9_]{3,})(: .*)$/s.exec(text) ?? [];
  return code === undefined || rest === undefined ? [text] : [element('code', {}, [code]), rest];
}

function markNode(mark: string, tone: Tone = 'plain'): HtmlNode {
  return element('span', { class: `mark ${tone}` }, [mark]);
}

function classOf(tone: Tone | undefined): { readonly class?: string } {
  return tone === undefined || tone === 'plain' ? {} : { class: tone };
}
