import { constants, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ViewerApp } from '../../server/viewer-app.js';
import type { ViewerContext } from '../../server/viewer-context.js';

/**
 * A report runs no script and asks for nothing: it is given an origin of its own, so that whatever the
 * file may hold by now can do no more.
 */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** `/runs/:run/report.html`: the file that the run wrote, or else the same rendered now. */
export function addReportRoute(app: ViewerApp, { shelf, reader, desk }: ViewerContext): void {
  app.get('/runs/:run/report.html', async (c) => {
    const place = shelf.find(c.req.param('run'));
    const run = place === undefined ? undefined : reader.finished(place);
    if (place === undefined || run === undefined) return c.notFound();
    c.header('content-security-policy', policy);
    c.header('content-type', 'text/html; charset=utf-8');
    return c.body((await writtenReport(place.path)) ?? (await desk.report(place.path)));
  });
}

/** No link that has taken the file's place meanwhile is followed, and no pipe waited for. */
const PLAINLY = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * The file that the run wrote; undefined where there is none, where it is older than the results, or
 * where it may not be read. As a whole: a stream would hold the file open for as long as nobody reads.
 */
async function writtenReport(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const file = join(path, 'report.html');
  if (!isWrittenAfter(file, join(path, 'summary.json'))) return undefined;
  try {
    return new Uint8Array(await readFile(file, { flag: PLAINLY }));
  } catch {
    return undefined;
  }
}

function isWrittenAfter(file: string, other: string): boolean {
  const [a, b] = [file, other].map((path) => statSync(path, { throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.mtimeMs >= b.mtimeMs;
}
