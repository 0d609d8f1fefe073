import type { ComparedRun } from '@ggmi/core';
import {
  comparisonNodes,
  comparisonTables,
  createPageWarnings,
  element,
  glossaryPopovers,
  siteElement,
  type SiteNode,
} from '@ggmi/report';
import { figurePlace } from '../../figures/figure-place.js';
import { withFigures } from '../../figures/with-figures.js';
import { pathPart, runPath, withQuery } from '../../shell/run-paths.js';
import { viewerPage } from '../../shell/viewer-page.js';
import type { ShownComparison } from './comparison-shelf.js';

/** `/compare`: what differs in the inputs of runs, then in their results. */
export async function comparePage(shown: ShownComparison): Promise<string> {
  const { comparison, ids, figures, version } = shown;
  const warnings = createPageWarnings();
  const sections = await comparisonNodes(comparison, { warnings, figureOf: figurePlace });
  const { reference, others } = comparison;
  const title = `${others.map(({ run }) => run.label).join(', ')} against ${reference.label}`;
  const placed = {
    figures,
    drawingPath: (name: string, drawing?: string) =>
      withQuery(`/compare/figures/${pathPart(name)}.svg`, {
        run: ids,
        drawing,
        v: drawing === undefined ? undefined : version,
      }),
  };
  return viewerPage({
    title,
    crumbs: [{ text: 'Compare' }],
    main: [
      element('p', { class: 'overline' }, ['Comparison of runs']),
      element('h1', {}, [title]),
      runsNode(ids, [reference, ...others.map(({ run }) => run)]),
      ...withFigures(sections, placed),
      filesNode(shown),
    ],
    popovers: [...glossaryPopovers(), ...warnings.popovers()],
  });
}

/** The runs, the reference first; any other can take its place. */
function runsNode(ids: readonly string[], runs: readonly ComparedRun[]): SiteNode {
  return siteElement(
    'dl',
    { class: 'strip' },
    runs.map(({ label }, index) => {
      const id = ids[index] ?? '';
      const reordered = [id, ...ids.filter((other) => other !== id)];
      return siteElement('div', {}, [
        element('dt', {}, [index === 0 ? 'Reference' : `Run ${index + 1}`]),
        siteElement('dd', {}, [
          siteElement('a', { href: runPath(id) }, [label === id ? id : `${label} (${id})`]),
          index === 0
            ? undefined
            : siteElement('span', { class: 'detail' }, [
                siteElement('a', { href: withQuery('/compare', { run: reordered }) }, [
                  'make it the reference',
                  element('span', { class: 'visually-hidden' }, [`: ${id}`]),
                ]),
              ]),
        ]),
      ]);
    }),
  );
}

function filesNode({ ids, comparison }: ShownComparison): SiteNode {
  return siteElement('p', { class: 'files' }, [
    'Tables as CSV, digits in full:',
    ...comparisonTables(comparison).map(({ name, title }) =>
      siteElement(
        'a',
        { href: withQuery(`/compare/tables/${pathPart(name)}.csv`, { run: ids }), title },
        [name],
      ),
    ),
  ]);
}
