import { element } from '@ggmi/report';
import type { ViewerApp } from '../../server/viewer-app.js';
import type { ViewerContext } from '../../server/viewer-context.js';
import { runPage } from '../../shell/run-page.js';

/** `/runs/:run`: the pages of a run. */
export function addRunRoutes(app: ViewerApp, { shelf }: ViewerContext): void {
  app.get('/runs/:run', (c) => {
    const run = shelf.find(c.req.param('run'));
    if (run === undefined) return c.notFound();
    return c.html(runPage({ run: run.id, tab: 'overview', main: [element('h1', {}, [run.id])] }));
  });
}
