import { element, siteElement, type SiteNode, type SitePath } from '@ggmi/report';
import type { ExamplePage, ExampleRow, FailedRow } from '@ggmi/runtime';
import { contentNodes } from './content-nodes.js';
import { count } from './long-text.js';
import { lossNodes } from './loss-nodes.js';
import { outcomeNode } from './outcome-node.js';

/** One example of a page, with a link to all of it. */
export function exampleArticle(
  { index, example, outcome, losses }: ExampleRow,
  within: {
    readonly path: SitePath;
    readonly losses: ExamplePage['losses'];
    readonly curators: number;
  },
): SiteNode {
  return siteElement('article', { class: 'example', id: `example-${index + 1}` }, [
    siteElement('header', {}, [
      siteElement('h2', {}, [
        siteElement('a', { href: within.path }, [
          element('span', { class: 'faint' }, [`${count(index + 1)} `]),
          element('bdi', {}, [example.id]),
        ]),
      ]),
      within.curators === 0 ? undefined : outcomeNode(outcome),
    ]),
    ...contentNodes(example, 'list'),
    ...(within.losses.state === 'read' ? lossNodes(within.losses.columns, losses, 'list') : []),
  ]);
}

/** A draw that gave no example, and why. */
export function failedArticle({ promptId, draw, code, reason, index }: FailedRow): SiteNode {
  const of = promptId === undefined ? '' : ` of prompt ${promptId}`;
  return siteElement('article', { class: 'example', id: `failed-${index + 1}` }, [
    siteElement('header', {}, [
      element('h2', {}, [`Draw ${draw + 1}${of}`]),
      element('span', { class: 'outcome dropped' }, [
        element('span', { 'aria-hidden': 'true' }, ['✗ ']),
        `failed: ${code}`,
      ]),
    ]),
    element('p', {}, [reason]),
  ]);
}
