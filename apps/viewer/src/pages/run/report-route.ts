import { createReadStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
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
    const file = join(place.path, 'report.html');
    if (isWrittenAfter(file, join(place.path, 'summary.json'))) {
      // Bytes of a file; the two libraries name one stream by two types.
      return c.body(Readable.toWeb(createReadStream(file)) as ReadableStream);
    }
    return c.body(await desk.report(place.path));
  });
}

function isWrittenAfter(file: string, other: string): boolean {
  const [a, b] = [file, other].map((path) => statSync(path, { throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.mtimeMs >= b.mtimeMs;
}
