import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LargeRun } from '../large/large-run.js';
import type { RunningViewer } from './running-viewer.js';

/** Addresses of a run's pages, taken from its pages: as somebody finds them who clicks. */
export interface Places {
  readonly run: string;
  /** Of the other run. */
  readonly other: string;
  readonly anchors: string;
  readonly heldOut: string;
  readonly large: {
    readonly path: string;
    readonly examples: number;
  };
  readonly sections: readonly string[];
  /** Absent where nobody wrote it: it is drawn then when it is asked for. */
  readonly report?: string;
}

/** Undefined where the pools are not listed, or how many examples the largest has. */
export async function findPlaces(
  { output, id, other }: LargeRun,
  viewer: RunningViewer,
): Promise<Places | undefined> {
  const run = `/runs/${id}`;
  const linksOf = async (page: string): Promise<readonly string[]> =>
    [...(await viewer.page(page)).text.matchAll(/href="([^"]+)"/g)].map(([, path]) => path!);
  const pools = (await linksOf(`${run}/examples`)).filter((path) =>
    /examples\/[\da-f]+$/.test(path),
  );
  const [anchors, heldOut, large] = pools;
  if (anchors === undefined || heldOut === undefined || large === undefined) return undefined;
  const [, said] = /of ([\d\s]+) examples/.exec((await viewer.page(large)).text) ?? [];
  if (said === undefined) return undefined;
  const sections = (await linksOf(`${run}/results`)).filter((path) => path.includes('/results/'));
  return {
    run,
    other: `/runs/${other}`,
    anchors,
    heldOut,
    large: { path: large, examples: Number(said.replace(/\s/g, '')) },
    sections: [...new Set(sections)],
    ...(existsSync(join(output, id, 'report.html')) && { report: `${run}/report.html` }),
  };
}
