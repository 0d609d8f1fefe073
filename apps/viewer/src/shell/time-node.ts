import { element, type HtmlElement } from '@ggmi/report';

/** A time of a record, to the minute and in UTC, as everything that is compared across machines. */
export function timeNode(iso: string): HtmlElement {
  const [, day, minute] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(iso) ?? [];
  // A record may hold anything; what is no time stays what it is.
  if (day === undefined || minute === undefined) return element('span', {}, [iso]);
  return element('time', { datetime: iso, title: iso }, [`${day} ${minute} UTC`]);
}

/** Beside the time of a start that took every cell from the store. */
export const ALL_REUSED = 'all cells reused';

/** How long something took; undefined where one of both times is none. */
export function durationBetween(from: string, to: string): string | undefined {
  const ms = Date.parse(to) - Date.parse(from);
  return Number.isNaN(ms) || ms < 0 ? undefined : durationText(ms);
}

/** A duration in the two largest units that it has. */
export function durationText(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
