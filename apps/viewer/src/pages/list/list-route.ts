import { element, siteElement } from '@ggmi/report';
import type { ViewerApp } from '../../server/viewer-app.js';
import type { ViewerContext } from '../../server/viewer-context.js';
import { runPath } from '../../shell/run-paths.js';
import { viewerPage } from '../../shell/viewer-page.js';

/** `/`: the runs of the folder. */
export function addListRoute(app: ViewerApp, { shelf }: ViewerContext): void {
  app.get('/', (c) =>
    c.html(
      viewerPage({
        title: 'Runs',
        crumbs: [],
        main: [
          element('h1', {}, ['Runs']),
          siteElement(
            'ul',
            {},
            shelf
              .list()
              .map(({ id }) =>
                siteElement('li', {}, [siteElement('a', { href: runPath(id) }, [id])]),
              ),
          ),
        ],
      }),
    ),
  );
}
