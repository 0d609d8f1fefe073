import { element, siteElement } from '@ggmi/report';
import { figuresOfRun } from '../../figures/figures-of-run.js';
import { withFigures } from '../../figures/with-figures.js';
import type { ReadRun } from '../../runs/run-reader.js';
import type { ViewerApp, ViewerRequest } from '../../server/viewer-app.js';
import type { ViewerContext } from '../../server/viewer-context.js';
import { runPage } from '../../shell/run-page.js';
import { runPath } from '../../shell/run-paths.js';
import { sectionsNode } from '../run/sections-node.js';

/** `/runs/:run/results/:section`: a section of the results; the first one without a name. */
export function addResultsRoute(app: ViewerApp, { shelf, reader }: ViewerContext): void {
  const answer = (
    c: ViewerRequest,
    { run: id, section: wanted }: { readonly run: string; readonly section?: string },
  ) => {
    const place = shelf.find(id);
    const run = place === undefined ? undefined : reader.finished(place);
    // Without results the overview says how the run stands.
    if (place !== undefined && run === undefined) return c.redirect(runPath(place.id));
    const section = run?.parts.sections.find((each) => wanted === undefined || each.id === wanted);
    if (run === undefined || section === undefined) return c.notFound();
    return c.html(resultsPage(run, section));
  };
  app.get('/runs/:run/results', (c) => answer(c, { run: c.req.param('run') }));
  app.get('/runs/:run/results/:section', (c) =>
    answer(c, { run: c.req.param('run'), section: c.req.param('section') }),
  );
}

function resultsPage(run: ReadRun, section: ReadRun['parts']['sections'][number]): string {
  return runPage({
    run: run.place.id,
    tab: 'results',
    crumbs: [{ text: section.title }],
    main: [
      siteElement('div', { class: 'sided' }, [
        sectionsNode(run, section.id),
        siteElement('article', {}, [
          element('h1', {}, [section.title]),
          ...withFigures(section.nodes, figuresOfRun(run)),
        ]),
      ]),
    ],
    popovers: run.parts.popovers,
  });
}
