import type { RunningViewer, Taken } from './running-viewer.js';

/** A page of the viewer, and a text that it shows where it is the right one. */
export interface TimedPage {
  readonly name: string;
  readonly path: string;
  readonly shows: string;
}

/** How long a page took: the first time in a viewer that has shown nothing, and again and again. */
export interface PageTimes {
  readonly page: TimedPage;
  readonly cold: number;
  readonly least: number;
  readonly median: number;
  /** What is wrong with the page; absent where nothing is. */
  readonly fault?: string;
}

/**
 * Of the time on the clock and that of the processor the shorter one: other work on the machine is no
 * fault of the page.
 */
export function ownTime({ wallMs, cpuMs }: Taken): number {
  return Math.min(wallMs, cpuMs ?? wallMs);
}

/** Asks for a page once in a fresh viewer, then `times` in one that has shown it. */
export async function timePage(
  page: TimedPage,
  viewers: { readonly fresh: RunningViewer; readonly warm: RunningViewer; readonly times: number },
): Promise<PageTimes> {
  const cold = await viewers.fresh.page(page.path);
  await viewers.warm.page(page.path);
  const again: number[] = [];
  for (let time = 0; time < viewers.times; time++) {
    again.push(ownTime(await viewers.warm.page(page.path)));
  }
  const sorted = again.toSorted((a, b) => a - b);
  const fault =
    cold.status !== 200
      ? `status ${cold.status}`
      : cold.text.includes(page.shows)
        ? undefined
        : `it does not show '${page.shows}'`;
  return {
    page,
    cold: ownTime(cold),
    least: sorted[0]!,
    median: sorted[Math.floor(sorted.length / 2)]!,
    ...(fault !== undefined && { fault }),
  };
}
