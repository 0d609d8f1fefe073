import { escapeText } from '../../text/escape-text.js';
import type { HtmlElement, HtmlNode } from './html-node.js';

/** Elements whose white space is shown; everywhere else a line break is an ordinary space. */
const PREFORMATTED = 'pre';

/** Elements that have no children in HTML; of an SVG every one is closed. */
const nameForm = /^[a-z][a-zA-Z0-9-]*$/;

/**
 * Markup of nodes. Of every text and attribute the characters that act instead of showing (controls,
 * bidirectional overrides, zero-width characters) become visible as `\u{…}`, and those that HTML acts on
 * become references. Names are checked again: types do not hold in every caller.
 */
export function renderHtml(node: HtmlNode): string {
  return render(node, 'flowing');
}

type WhiteSpace = 'flowing' | 'preformatted';

function render(node: HtmlNode, space: WhiteSpace): string {
  if (typeof node === 'string') return space === 'flowing' ? inline(node) : lines(node);
  const inner = node.tag === PREFORMATTED ? 'preformatted' : space;
  const content = node.children.map((child) => render(child, inner)).join('');
  const name = checkedName(node.tag);
  return `<${name}${attributesText(node)}>${content}</${name}>`;
}

function attributesText({ attributes }: HtmlElement): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${checkedAttribute(name, value)}="${inline(String(value))}"`)
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

function checkedName(name: string): string {
  if (nameForm.test(name) && !forbiddenTags.has(name.toLowerCase())) return name;
  throw new TypeError(`'${name}' is no element of a report`);
}

const forbiddenTags: ReadonlySet<string> = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'link',
  'meta',
  'base',
  'form',
]);

function checkedAttribute(name: string, value: unknown): string {
  const isHarmless = nameForm.test(name) && !/^(?:on|style$|src|xlink)/i.test(name);
  const isLocal = name !== 'href' || String(value).startsWith('#');
  if (isHarmless && isLocal) return name;
  throw new TypeError(`'${name}' is no attribute of a report`);
}
