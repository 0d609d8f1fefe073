import type { PageView } from '@ggmi/test-browser';

/** How a page is looked at. */
export interface View extends PageView {
  /** Whether axe examines it: it takes seconds, and two views have both widths and both schemes. */
  readonly axe: 'run' | 'left out';
}

/** The widths of a telephone and of a desk, in both schemes. */
export const views: readonly [View, ...View[]] = [
  { width: 1440, colorScheme: 'light', axe: 'run' },
  { width: 1440, colorScheme: 'dark', axe: 'left out' },
  { width: 360, colorScheme: 'light', axe: 'left out' },
  { width: 360, colorScheme: 'dark', axe: 'run' },
];

/** A page with the name of its pictures. */
export interface ShownPage {
  readonly name: string;
  /** Without a place on a server: a file. */
  readonly address: string;
  /** How many figures it has at least. */
  readonly figures: number;
}

/** Every page that people look at; those that show work at first. */
export function shownPages(places: {
  /** The report of the run, as a file. */
  readonly report: string;
  /** Of the viewer, without a slash at its end. */
  readonly viewer: string;
  /** Folders of two finished runs, and of one that goes on. */
  readonly runs: readonly [first: string, second: string];
  readonly running: string;
  /** A pool of examples of the first run, and an example of it: paths of the viewer. */
  readonly pool: string;
}): readonly ShownPage[] {
  const { report, viewer, runs, running, pool } = places;
  const run = `${viewer}/runs/${runs[0]}`;
  return [
    { name: 'viewer-live', address: `${viewer}/runs/${running}`, figures: 0 },
    { name: 'viewer-list', address: `${viewer}/`, figures: 0 },
    { name: 'report', address: report, figures: 8 },
    { name: 'viewer-run', address: run, figures: 1 },
    { name: 'viewer-results', address: `${run}/results/data`, figures: 2 },
    { name: 'viewer-cells', address: `${run}/cells`, figures: 0 },
    { name: 'viewer-pools', address: `${run}/examples`, figures: 0 },
    { name: 'viewer-examples', address: `${viewer}${pool}`, figures: 0 },
    { name: 'viewer-example', address: `${viewer}${pool}/0`, figures: 0 },
    {
      name: 'viewer-compare',
      address: `${viewer}/compare?${runs.map((each) => `run=${each}`).join('&')}`,
      figures: 1,
    },
  ];
}
