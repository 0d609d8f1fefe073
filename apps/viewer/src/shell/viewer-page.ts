import { element, renderSite, siteElement, type SiteNode, type SitePath } from '@ggmi/report';
import { scriptPath, stylePath } from '../assets/asset-paths.js';
import { tabsNode, type Tab } from './tabs-node.js';

/** A step on the way from the list of runs to a page; the last one is the page itself. */
export interface Crumb {
  readonly text: string;
  readonly path?: SitePath;
}

/** A page of the viewer. */
export interface ViewerPage {
  /** In the browser's tab. */
  readonly title: string;
  /** After the list of runs, which every page begins with. */
  readonly crumbs: readonly Crumb[];
  /** The pages beside this one. */
  readonly tabs?: readonly Tab[];
  /** With the only `h1` of the page. */
  readonly main: readonly SiteNode[];
  /** What words and warnings open, at the end of the body. */
  readonly popovers?: readonly SiteNode[];
  /** Whether something on it changes while it is looked at. */
  readonly live?: 'live';
}

/** The whole markup of a page; the head holds nothing that comes from a run but the escaped title. */
export function viewerPage({
  title,
  crumbs,
  tabs = [],
  main,
  popovers = [],
  live,
}: ViewerPage): string {
  const body = siteElement('body', {}, [
    element('a', { class: 'skip', href: '#main' }, ['Skip to content']),
    siteElement('header', { class: 'bar' }, [crumbsNode(crumbs)]),
    tabs.length === 0 ? undefined : tabsNode(tabs),
    siteElement('main', { id: 'main', tabindex: -1 }, main),
    ...popovers,
  ]);
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${renderSite(title)} · GGMI</title>`,
    '<link rel="icon" href="data:,">',
    `<link rel="stylesheet" href="${stylePath}">`,
    ...(live === undefined ? [] : [`<script type="module" src="${scriptPath}"></script>`]),
    '</head>',
    renderSite(body),
    '</html>',
    '',
  ].join('\n');
}

function crumbsNode(crumbs: readonly Crumb[]): SiteNode {
  const all: readonly Crumb[] = [{ text: 'Runs', path: '/' }, ...crumbs];
  return siteElement('nav', { 'aria-label': 'Breadcrumb' }, [
    siteElement(
      'ol',
      { class: 'crumbs' },
      all.map(({ text, path }, index) =>
        siteElement('li', {}, [
          path === undefined || index === all.length - 1
            ? element('span', { 'aria-current': 'page' }, [text])
            : siteElement('a', { href: path }, [text]),
        ]),
      ),
    ),
  ]);
}
