import type { SitePath } from '@ggmi/report';

/** The address of a page of a run; every part is encoded, so that none acts as more than a name. */
export function runPath(run: string, ...parts: readonly string[]): SitePath {
  return `/runs/${[run, ...parts].map(pathPart).join('/')}`;
}

/** A name as one part of an address. Half of a surrogate pair has no encoding: it leads nowhere. */
export function pathPart(name: string): string {
  return encodeURIComponent(Buffer.from(name).toString());
}

/** A path with a query; of undefined values nothing is written. */
export function withQuery(
  path: SitePath,
  query: Readonly<Record<string, string | readonly string[] | undefined>>,
): SitePath {
  const pairs = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) for (const each of [value].flat()) pairs.append(name, each);
  }
  return pairs.size === 0 ? path : `${path}?${pairs.toString()}`;
}
