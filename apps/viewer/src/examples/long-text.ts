import { element, siteElement, type SiteNode } from '@ggmi/report';

/** Characters and lines of a text that are shown at once. */
const SHOWN = { characters: 700, lines: 14 };
/** Characters that a page with many examples carries folded; the page of one example has them all. */
const MOST_FOLDED = 20_000;

/** A text of an example as it is, white space kept; a long one begins, and unfolds to all of it. */
export function longText(text: string, within: 'list' | 'alone'): readonly SiteNode[] {
  const start = within === 'alone' ? text : startOf(text);
  if (text === '') return [element('p', { class: 'faint' }, ['(empty)'])];
  if (start === text) return [textNode(text)];
  const length = `${count(text.length)} characters`;
  if (text.length > MOST_FOLDED) {
    return [
      textNode(start),
      element('p', { class: 'faint small' }, [`… ${length} in all, on the example's own page.`]),
    ];
  }
  return [
    textNode(start),
    siteElement('details', {}, [siteElement('summary', {}, [`… all ${length}`]), textNode(text)]),
  ];
}

/** A number of things, with a thin space between thousands. */
export function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '\u202f');
}

function textNode(text: string): SiteNode {
  return element('pre', { class: 'said', tabindex: 0 }, [text]);
}

function startOf(text: string): string {
  const lines = text.split('\n', SHOWN.lines + 1);
  const first = lines.length > SHOWN.lines ? lines.slice(0, SHOWN.lines).join('\n') : text;
  // As well-formed as the text is: no half of a pair of surrogates at its end.
  return first.length <= SHOWN.characters
    ? first
    : first.slice(0, SHOWN.characters).replace(/[\ud800-\udbff]$/, '');
}
