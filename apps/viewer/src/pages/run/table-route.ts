import { runTables, tableCsv } from '@ggmi/report';
import type { ViewerApp } from '../../server/viewer-app.js';
import type { ViewerContext } from '../../server/viewer-context.js';

/** `/runs/:run/tables/<name>.csv`: a table of a run, digits in full. */
export function addTableRoute(app: ViewerApp, { shelf, reader }: ViewerContext): void {
  app.get('/runs/:run/tables/:file', (c) => {
    const place = shelf.find(c.req.param('run'));
    const run = place === undefined ? undefined : reader.finished(place);
    if (run === undefined) return c.notFound();
    const table = runTables(run).find(({ name }) => `${name}.csv` === c.req.param('file'));
    if (table === undefined) return c.notFound();
    return c.body(tableCsv(table), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName(table.name)}.csv"`,
    });
  });
}

/** A name may hold whatever a reading's may: of that, only what every file system and header takes. */
function fileName(name: string): string {
  return name.replaceAll(/[^\w.-]+/g, '-').slice(0, 100);
}
