import { element, type Figure, type HtmlElement } from '@ggmi/report';

/** Where a figure comes: a report's sections are made of its nodes, which know no pictures. */
export function figurePlace({ name }: Pick<Figure, 'name'>): HtmlElement {
  return element('figure', { 'data-figure': name });
}
