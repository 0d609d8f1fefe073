import type { ViewerApp } from '../server/viewer-app.js';
import type { ViewerContext } from '../server/viewer-context.js';
import { figureDrawings } from './figure-drawings.js';
import { svgAnswer } from './svg-answer.js';

/** `/runs/:run/figures/<name>.svg?drawing=…`: one drawing, made at the first time that it is asked for. */
export function addFigureRoute(app: ViewerApp, { shelf, reader, desk }: ViewerContext): void {
  app.get('/runs/:run/figures/:file', async (c) => {
    const place = shelf.find(c.req.param('run'));
    const run = place === undefined ? undefined : reader.finished(place);
    const figure = run?.figures.find(({ name }) => `${name}.svg` === c.req.param('file'));
    if (run === undefined || figure === undefined) return c.notFound();
    const drawings = figureDrawings(figure);
    const spec = drawings.get(c.req.query('drawing') ?? [...drawings.keys()][0] ?? '');
    if (spec === undefined) return c.notFound();
    return svgAnswer(c, { svg: await desk.picture(spec), version: run.version });
  });
}
