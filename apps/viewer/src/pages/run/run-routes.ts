import type { ViewerApp } from '../../server/viewer-app.js';
import type { ViewerContext } from '../../server/viewer-context.js';
import { addFigureRoute } from '../../figures/figure-route.js';
import { addResultsRoute } from '../results/results-route.js';
import { overviewPage } from './overview-page.js';
import { addReportRoute } from './report-route.js';
import { addTableRoute } from './table-route.js';

/** `/runs/:run`: the pages and files of a run. */
export function addRunRoutes(app: ViewerApp, context: ViewerContext): void {
  const { shelf, reader } = context;
  app.get('/runs/:run', (c) => {
    const place = shelf.find(c.req.param('run'));
    const run = place === undefined ? undefined : reader.finished(place);
    if (run === undefined) return c.notFound();
    return c.html(overviewPage(run));
  });
  addResultsRoute(app, context);
  addFigureRoute(app, context);
  addTableRoute(app, context);
  addReportRoute(app, context);
}
