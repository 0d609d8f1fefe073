import { siteElement, type SiteNode } from '@ggmi/report';
import { figurePicture, type FigureRun } from './figure-picture.js';

/** Nodes with every place of a figure filled by its picture. */
export function withFigures(nodes: readonly SiteNode[], run: FigureRun): readonly SiteNode[] {
  return nodes.map((node) => {
    if (typeof node === 'string') return node;
    const name = node.attributes['data-figure'];
    const figure = run.figures.find((each) => each.name === name);
    if (figure !== undefined) return figurePicture(figure, run);
    return siteElement(node.tag, node.attributes, withFigures(node.children, run));
  });
}
