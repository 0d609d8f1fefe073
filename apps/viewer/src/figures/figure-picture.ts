import {
  dataTableNode,
  element,
  siteElement,
  termNodes,
  type Figure,
  type SiteElement,
  type SitePath,
} from '@ggmi/report';
import { runPath, withQuery } from '../shell/run-paths.js';

/** The run of a figure. */
export interface FigureRun {
  readonly place: { readonly id: string };
  readonly version: string;
  readonly figures: readonly Figure[];
}

/** A figure with its words, its text alternative and its data; its drawing is loaded when it comes into sight. */
export function figurePicture(figure: Figure, run: FigureRun): SiteElement {
  const { name, title, about, data } = figure;
  // A name may hold whatever a reading's may.
  const id = `figure-${run.figures.indexOf(figure) + 1}`;
  const path = runPath(run.place.id, 'figures', `${name}.svg`);
  return siteElement('figure', { id, 'aria-labelledby': `${id}-title` }, [
    element('figcaption', {}, [
      element('div', { class: 'title', id: `${id}-title` }, [title]),
      element('p', { class: 'about' }, termNodes(about)),
    ]),
    drawings(figure, (drawing) => withQuery(path, { drawing, v: run.version })),
    element('details', {}, [
      element('summary', {}, [
        'Data of this figure',
        element('span', { class: 'visually-hidden' }, [`: ${title}`]),
      ]),
      dataTableNode({ ...data, name: `figure_${name}`, title: `Data of the figure: ${title}` }),
    ]),
    siteElement('p', { class: 'files' }, [
      siteElement('a', { href: path }, [`SVG`, hidden(` of the figure: ${title}`)]),
      siteElement('a', { href: runPath(run.place.id, 'tables', `figure_${name}.csv`) }, [
        'CSV',
        hidden(` of the figure: ${title}`),
      ]),
    ]),
  ]);
}

function hidden(text: string): SiteElement {
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
