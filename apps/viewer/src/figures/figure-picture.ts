import {
  dataTableNode,
  element,
  siteElement,
  termNodes,
  type Figure,
  type HtmlElement,
  type SiteElement,
  type SitePath,
} from '@ggmi/report';

/** Figures whose drawings lie on this server. */
export interface PlacedFigures {
  readonly figures: readonly Figure[];
  /** Of one drawing, or of the first one. */
  drawingPath(name: string, drawing?: string): SitePath;
  /** Of its data as CSV. */
  tablePath?(name: string): SitePath;
}

/** A figure with its words, its text alternative and its data; its drawing is loaded when it comes into sight. */
export function figurePicture(figure: Figure, placed: PlacedFigures): SiteElement {
  const { name, title, about, data } = figure;
  // A name may hold whatever a reading's may.
  const id = `figure-${placed.figures.indexOf(figure) + 1}`;
  const table = placed.tablePath?.(name);
  return siteElement('figure', { id, 'aria-labelledby': `${id}-title` }, [
    element('figcaption', {}, [
      element('div', { class: 'title', id: `${id}-title` }, [title]),
      element('p', { class: 'about' }, termNodes(about)),
    ]),
    drawings(figure, (drawing) => placed.drawingPath(name, drawing)),
    element('details', {}, [
      element('summary', {}, ['Data of this figure', hidden(`: ${title}`)]),
      dataTableNode({ ...data, name: `figure_${name}`, title: `Data of the figure: ${title}` }),
    ]),
    siteElement('p', { class: 'files' }, [
      siteElement('a', { href: placed.drawingPath(name) }, [
        'SVG',
        hidden(` of the figure: ${title}`),
      ]),
      table === undefined
        ? undefined
        : siteElement('a', { href: table }, ['CSV', hidden(` of the figure: ${title}`)]),
    ]),
  ]);
}

function hidden(text: string): HtmlElement {
  return element('span', { class: 'visually-hidden' }, [text]);
}

/** One picture for all widths, one for each of two, or panels that stand beside or below each other. */
function drawings(
  { narrow, panels, alternative }: Figure,
  pathOf: (drawing: string) => SitePath,
): SiteElement {
  if (panels !== undefined) {
    const pictures = panels.map((_, index) =>
      picture(pathOf(`panel-${index + 1}`), index === 0 ? alternative : ''),
    );
    return siteElement('div', { class: 'panels' }, pictures);
  }
  const wide = picture(pathOf('wide'), alternative);
  if (narrow === undefined) return siteElement('div', { class: 'drawing' }, [wide]);
  return siteElement('div', { class: 'drawing' }, [
    siteElement('picture', {}, [
      siteElement('source', { media: '(max-width: 46rem)', srcset: pathOf('narrow') }),
      wide,
    ]),
  ]);
}

function picture(src: SitePath, alt: string): SiteElement {
  return siteElement('img', { src, alt, loading: 'lazy' });
}
