import { element, siteElement, type HtmlNode, type SiteNode } from '@ggmi/report';
import type { ReadRun } from '../../runs/run-reader.js';
import { runPath } from '../../shell/run-paths.js';

/** Links to every section of the results, each with what it holds; the one that is open is marked. */
export function sectionsNode(
  { place, parts }: Pick<ReadRun, 'place' | 'parts'>,
  current?: string,
): SiteNode {
  return siteElement('nav', { class: 'sections', 'aria-label': 'Sections of the results' }, [
    siteElement(
      'ul',
      {},
      parts.sections.map(({ id, title, nodes }) =>
        siteElement('li', {}, [
          siteElement(
            'a',
            {
              href: runPath(place.id, 'results', id),
              ...(id === current && { 'aria-current': 'page' }),
            },
            [title, countNode(countFigures(nodes))],
          ),
        ]),
      ),
    ),
  ]);
}

function countNode(figures: number): SiteNode | undefined {
  if (figures === 0) return undefined;
  return element('small', { class: 'faint' }, [
    ` ${figures} ${figures === 1 ? 'figure' : 'figures'}`,
  ]);
}

function countFigures(nodes: readonly HtmlNode[]): number {
  return nodes.reduce((count, node) => {
    if (typeof node === 'string') return count;
    const own = node.attributes['data-figure'] === undefined ? 0 : 1;
    return count + own + countFigures(node.children);
  }, 0);
}
