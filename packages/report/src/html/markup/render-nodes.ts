import { escapeText } from '../../text/escape-text.js';
import type { SiteElement, SiteNode } from './site-node.js';
import type { Vocabulary } from './vocabulary.js';

/** Elements whose white space is shown; everywhere else a line break is an ordinary space. */
const PREFORMATTED = 'pre';

/** Elements that have no children and no end in HTML. */
const voidTags: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'source']);

type WhiteSpace = 'flowing' | 'preformatted';

/**
 * Markup of nodes in the words of a vocabulary. Of every text and attribute the characters that act
 * instead of showing (controls, bidirectional overrides, zero-width characters) become visible as
 * `\u{…}`, and those that HTML acts on become references.
 */
export function renderNodes(node: SiteNode, vocabulary: Vocabulary): string {
  return render(node, { vocabulary, space: 'flowing' });
}

interface Setting {
  readonly vocabulary: Vocabulary;
  readonly space: WhiteSpace;
}

function render(node: SiteNode, { vocabulary, space }: Setting): string {
  if (typeof node === 'string') return space === 'flowing' ? inline(node) : lines(node);
  const { tag } = node;
  if (!vocabulary.allowsTag(tag)) {
    throw new TypeError(`'${tag}' is no element of a ${vocabulary.place}`);
  }
  const start = `<${tag}${attributesText(node, vocabulary)}>`;
  if (voidTags.has(tag)) return start;
  const inner: Setting = { vocabulary, space: tag === PREFORMATTED ? 'preformatted' : space };
  const content = node.children.map((child) => render(child, inner)).join('');
  return `${start}${content}</${tag}>`;
}

function attributesText({ attributes }: SiteElement, vocabulary: Vocabulary): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      if (!vocabulary.allowsAttribute(name, String(value))) {
        throw new TypeError(`'${name}' is no attribute of a ${vocabulary.place}`);
      }
      return ` ${name}="${inline(String(value))}"`;
    })
    .join('');
}

function inline(text: string): string {
  return references(/^[\x20-\x7e]*$/.test(text) ? text : escapeText(text));
}

function lines(text: string): string {
  return text
    .split(/\r\n|\n/)
    .map(inline)
    .join('\n');
}

function references(text: string): string {
  // Nearly every text of a page has none of these.
  if (!/[&<>"']/.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
