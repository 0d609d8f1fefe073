import type { ViewerApp } from '../../server/viewer-app.js';
import type { ViewerContext } from '../../server/viewer-context.js';
import { listPage } from './list-page.js';

/** `/`: the runs of the folder. */
export function addListRoute(app: ViewerApp, { shelf, board }: ViewerContext): void {
  app.get('/', (c) =>
    c.html(
      listPage({
        folder: shelf.folder,
        runs: shelf.list(),
        query: c.req.query(),
        progressOf: (run) => board.read(run),
        now: new Date(),
        condition: () => shelf.condition(),
      }),
    ),
  );
}
