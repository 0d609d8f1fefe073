import { comparisonTables, tableCsv } from '@ggmi/report';
import { figureDrawings } from '../../figures/figure-drawings.js';
import { svgAnswer } from '../../figures/svg-answer.js';
import type { ViewerApp, ViewerRequest } from '../../server/viewer-app.js';
import type { ViewerContext } from '../../server/viewer-context.js';
import { failurePage } from '../../shell/failure-page.js';
import { comparePage } from './compare-page.js';
import { openComparisonShelf } from './comparison-shelf.js';

/** Runs that one page can show. */
const MOST = 8;

/** `/compare?run=a&run=b`: runs against the first of them, with the figures and tables of that. */
export function addCompareRoutes(app: ViewerApp, context: ViewerContext): void {
  const comparisons = openComparisonShelf(context);
  const idsOf = (c: ViewerRequest): readonly string[] => c.req.queries('run') ?? [];
  app.use('/compare/*', async (c, next) => {
    const fault = faultOf(idsOf(c));
    return fault === undefined ? next() : c.html(choicePage(fault), 400);
  });
  app.get('/compare', async (c) => {
    const ids = idsOf(c);
    const shown = await comparisons.open(ids);
    return shown === undefined ? c.notFound() : c.html(await comparePage(shown));
  });
  app.get('/compare/figures/:file', async (c) => {
    const shown = await comparisons.open(idsOf(c));
    const figure = shown?.figures.find(({ name }) => `${name}.svg` === c.req.param('file'));
    if (shown === undefined || figure === undefined) return c.notFound();
    const drawings = figureDrawings(figure);
    const spec = drawings.get(c.req.query('drawing') ?? [...drawings.keys()][0] ?? '');
    if (spec === undefined) return c.notFound();
    return svgAnswer(c, { svg: await context.desk.picture(spec), version: shown.version });
  });
  app.get('/compare/tables/:file', async (c) => {
    const shown = await comparisons.open(idsOf(c));
    const tables = shown === undefined ? [] : comparisonTables(shown.comparison);
    const table = tables.find(({ name }) => `${name}.csv` === c.req.param('file'));
    if (table === undefined) return c.notFound();
    return c.body(tableCsv(table), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="comparison-${table.name}.csv"`,
    });
  });
}

function faultOf(ids: readonly string[]): string | undefined {
  if (new Set(ids).size < ids.length) return 'one run came twice: every difference of it is 0';
  if (ids.length >= 2 && ids.length <= MOST) return undefined;
  return `${ids.length} ${ids.length === 1 ? 'was' : 'were'} chosen`;
}

function choicePage(fault: string): string {
  return failurePage({
    title: 'Choose runs to compare',
    what: `A comparison shows 2 to ${MOST} runs; ${fault}.`,
    next: 'Go back to the list of runs, tick the ones to compare, and press the button below the table. The first of them is the reference.',
  });
}
