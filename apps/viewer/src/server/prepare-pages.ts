import { readdirSync, statSync } from 'node:fs';
import { get } from 'node:http';
import { dirname, join } from 'node:path';
import type { SitePath } from '@ggmi/report';
import { storeDirectory, type ListedRun } from '@ggmi/runtime';
import { parseListQuery, selectRuns } from '../pages/list/list-query.js';
import { runPath, withQuery } from '../shell/run-paths.js';

/** Asks this server for a page and lets it go: what it stands on has been compiled and read then. */
export type PageOpener = (path: SitePath) => Promise<void>;

/** Asks by the road of every reader. */
export function pageOpener(host: string, port: number): PageOpener {
  return (path) =>
    new Promise((resolve) => {
      const request = get({ host, port, path, agent: false }, (response) => {
        response.once('close', resolve).resume();
      });
      // The server ends, or the page breaks off: whoever asks for it next is told.
      request.once('error', () => resolve());
    });
}

/** The pages that somebody who opens a viewer wants first: at once, and when there is time. */
export interface FirstPages {
  readonly atOnce: readonly SitePath[];
  readonly later: readonly SitePath[];
}

/** Those of the runs that the list has first: whoever has waited for one comes to see it. */
export function firstPages(runs: readonly ListedRun[]): FirstPages {
  const recent = selectRuns(runs, parseListQuery({}))
    .filter((run) => run.type === 'run')
    .slice(0, MOST_RUNS);
  const [newest, ...others] = recent;
  if (newest === undefined) return { atOnce: ['/'], later: [] };
  const { id, path } = newest;
  const isLight = storeBytes(dirname(path)) <= MOST_BYTES;
  const compared = others
    .slice(0, 1)
    .map((other) => withQuery('/compare', { run: [id, other.id] }));
  return {
    atOnce: ['/', runPath(id)],
    later: [
      runPath(id, 'results'),
      runPath(id, 'cells'),
      ...(isLight ? [runPath(id, 'examples')] : []),
      ...others.map((other) => runPath(other.id)),
      ...(isLight ? compared : []),
    ],
  };
}

/** Runs that are looked at beside the newest. */
const MOST_RUNS = 3;

/** Of a store that is read through in some tenths of a second: nobody who comes meanwhile waits long. */
const MOST_BYTES = 500e6;

function storeBytes(output: string): number {
  const folder = storeDirectory(output);
  try {
    return readdirSync(folder)
      .map((name) => statSync(join(folder, name)).size)
      .reduce((sum, size) => sum + size, 0);
  } catch {
    // None, or one that may not be read: its page says so.
    return 0;
  }
}
