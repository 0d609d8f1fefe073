import type { ViewerApp } from '../../server/viewer-app.js';
import type { ViewerContext } from '../../server/viewer-context.js';
import { addFigureRoute } from '../../figures/figure-route.js';
import { readRecord } from '@ggmi/runtime';
import { addCellsRoute } from '../cells/cells-route.js';
import { addResultsRoute } from '../results/results-route.js';
import { damagedPage } from './damaged-page.js';
import { overviewPage } from './overview-page.js';
import { addReportRoute } from './report-route.js';
import { addTableRoute } from './table-route.js';
import { unfinishedPage } from './unfinished-page.js';

/** `/runs/:run`: the pages and files of a run. */
export function addRunRoutes(app: ViewerApp, context: ViewerContext): void {
  app.get('/runs/:run', (c) => {
    const listed = context.shelf.find(c.req.param('run'));
    if (listed === undefined) return c.notFound();
    if (listed.type === 'damaged') return c.html(damagedPage(listed), 500);
    const run = context.reader.finished(listed);
    // What a run said before it was begun again is not what it says now.
    if (run !== undefined && listed.state !== 'running') return c.html(overviewPage(run));
    c.header('cache-control', 'no-store');
    return c.html(
      unfinishedPage(listed, {
        progress: context.board.read(listed),
        resumeCommand: readRecord(listed.path).resumeCommand,
      }),
    );
  });
  addResultsRoute(app, context);
  addCellsRoute(app, context);
  addFigureRoute(app, context);
  addTableRoute(app, context);
  addReportRoute(app, context);
}
