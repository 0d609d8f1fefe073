import type { Example } from '@ggmi/core';
import { element, siteElement, type SiteNode } from '@ggmi/report';
import { longText } from './long-text.js';
import { shortNumber } from './short-number.js';

/** Components of a vector that a list shows. */
const SHOWN = 12;

/** What an example says: prompt and response, or its components. */
export function contentNodes(example: Example, within: 'list' | 'alone'): readonly SiteNode[] {
  if (example.kind === 'vector') return [vectorNode(example.values, within)];
  const { prompt, response } = example;
  return [
    siteElement('dl', { class: 'said' }, [
      ...(prompt === ''
        ? []
        : [element('dt', {}, ['Prompt']), siteElement('dd', {}, longText(prompt, within))]),
      element('dt', {}, ['Response']),
      siteElement('dd', {}, longText(response, within)),
    ]),
  ];
}

function vectorNode(values: readonly number[], within: 'list' | 'alone'): SiteNode {
  const shown = within === 'alone' ? values : values.slice(0, SHOWN);
  const more = values.length - shown.length;
  const numbers = shown.map((value) => (within === 'alone' ? String(value) : shortNumber(value)));
  const text = `(${[...numbers, ...(more > 0 ? ['…'] : [])].join(', ')})`;
  return element('p', {}, [
    element('code', {}, [text]),
    more > 0 ? ` ${values.length} components` : undefined,
  ]);
}
