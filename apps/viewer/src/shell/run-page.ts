import type { SiteNode } from '@ggmi/report';
import { runPath } from './run-paths.js';
import type { Tab } from './tabs-node.js';
import { viewerPage, type Crumb } from './viewer-page.js';

/** The pages of a run that stand beside each other. */
const pages = [
  { id: 'overview', text: 'Overview', parts: [] },
  { id: 'results', text: 'Results', parts: ['results'] },
  { id: 'examples', text: 'Examples', parts: ['examples'] },
  { id: 'cells', text: 'Cells', parts: ['cells'] },
] as const;

/** A page of one run. */
export interface RunPage {
  /** The run's folder name. */
  readonly run: string;
  /** Which of the tabs it belongs to. */
  readonly tab: (typeof pages)[number]['id'];
  /** Below the run; the last one is the page itself. None for the overview. */
  readonly crumbs?: readonly Crumb[];
  readonly main: readonly SiteNode[];
  readonly popovers?: readonly SiteNode[];
  readonly live?: 'live';
}

/** The markup of a page of a run: with the way to it, and links to the pages beside it. */
export function runPage({ run, tab, crumbs = [], ...page }: RunPage): string {
  const own = crumbs.at(-1)?.text;
  const tabs = pages.map(({ id, text, parts }): Tab => ({
    text,
    path: runPath(run, ...parts),
    current: id === tab ? 'page' : 'false',
  }));
  return viewerPage({
    ...page,
    title: own === undefined ? run : `${own} · ${run}`,
    crumbs: [{ text: run, path: runPath(run) }, ...crumbs],
    tabs,
  });
}
