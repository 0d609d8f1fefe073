import { openCells, type CellsReader } from '@ggmi/runtime';
import { keptReaders } from '../../runs/kept-readers.js';
import type { ViewerApp } from '../../server/viewer-app.js';
import type { ViewerContext } from '../../server/viewer-context.js';
import { cellsPage } from './cells-page.js';

/** Runs whose cells are kept in memory. */
const KEPT = 4;

/** `/runs/:run/cells`: what a run computes, cell by cell. */
export function addCellsRoute(app: ViewerApp, { shelf }: ViewerContext): void {
  const reader = keptReaders<CellsReader>(openCells, KEPT);
  app.get('/runs/:run/cells', (c) => {
    const run = shelf.find(c.req.param('run'));
    if (run?.type !== 'run') return c.notFound();
    if (run.state === 'running') c.header('cache-control', 'no-store');
    return c.html(
      cellsPage(run, { cells: reader(run.path).read(run.state), query: c.req.query() }),
    );
  });
}
