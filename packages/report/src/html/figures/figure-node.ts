import { chartConfig, type Figure } from '../../figures/chart-spec.js';
import { drawSvg } from '../../figures/draw-svg.js';
import { dataTableNode } from '../blocks/data-table-node.js';
import { termNodes } from '../glossary/term-nodes.js';
import { element, type HtmlElement } from '../markup/html-node.js';
import { svgNode } from '../markup/svg-node.js';

/** A figure with its words, its text alternative and its data: drawn once for each width of a page. */
export async function figureNode(figure: Figure, id: string): Promise<HtmlElement> {
  const { title, about, data } = figure;
  const drawings = await drawingNodes(figure, id);
  return element('figure', { id, 'aria-labelledby': `${id}-title` }, [
    element('figcaption', {}, [
      element('div', { class: 'title', id: `${id}-title` }, [title]),
      element('p', { class: 'about' }, termNodes(about)),
    ]),
    ...drawings,
    element('details', {}, [
      element('summary', {}, [
        'Data of this figure',
        element('span', { class: 'visually-hidden' }, [`: ${title}`]),
      ]),
      dataTableNode({ ...data, name: figure.name, title: `Data of the figure: ${title}` }),
    ]),
  ]);
}

/** One drawing for all widths, one for each, or panels that stand beside or below each other. */
async function drawingNodes(figure: Figure, id: string): Promise<readonly HtmlElement[]> {
  const { spec, narrow, panels, alternative } = figure;
  if (panels !== undefined) return [await panelNodes(panels, { id, alternative })];
  const wide = await drawing(spec, { id: `${id}-wide`, alternative });
  if (narrow === undefined) return [element('div', {}, [wide])];
  return [
    element('div', { class: 'drawing-wide' }, [wide]),
    element('div', { class: 'drawing-narrow' }, [
      await drawing(narrow, { id: `${id}-narrow`, alternative }),
    ]),
  ];
}

async function panelNodes(
  panels: readonly Figure['spec'][],
  { id, alternative }: { readonly id: string; readonly alternative: string },
): Promise<HtmlElement> {
  const nodes: HtmlElement[] = [];
  for (const [index, panel] of panels.entries()) {
    const svg = await drawSvg(undescribed(panel));
    nodes.push(
      svgNode(svg, { idPrefix: `${id}-${index + 1}`, attributes: { 'aria-hidden': 'true' } }),
    );
  }
  return element('div', { class: 'panels', role: 'img', 'aria-label': alternative }, nodes);
}

async function drawing(
  spec: Figure['spec'],
  { id, alternative }: { readonly id: string; readonly alternative: string },
): Promise<HtmlElement> {
  return svgNode(await drawSvg(undescribed(spec)), {
    idPrefix: id,
    attributes: { role: 'img', 'aria-label': alternative },
  });
}

/** Without a description of every mark: the figure has one of its own, and a table. */
function undescribed(spec: Figure['spec']): Figure['spec'] {
  return { ...spec, config: { ...chartConfig, aria: false } };
}
