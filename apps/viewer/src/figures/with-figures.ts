import { siteElement, type SiteNode } from '@ggmi/report';
import { figurePicture, type PlacedFigures } from './figure-picture.js';

/** Nodes with every place of a figure filled by its picture. */
export function withFigures(
  nodes: readonly SiteNode[],
  placed: PlacedFigures,
): readonly SiteNode[] {
  return nodes.map((node) => {
    if (typeof node === 'string') return node;
    const name = node.attributes['data-figure'];
    const figure = placed.figures.find((each) => each.name === name);
    if (figure !== undefined) return figurePicture(figure, placed);
    return siteElement(node.tag, node.attributes, withFigures(node.children, placed));
  });
}
