import { siteElement, type SiteNode } from '@ggmi/report';
import { figuresOfRun } from '../../figures/figures-of-run.js';
import { withFigures } from '../../figures/with-figures.js';
import type { ReadRun } from '../../runs/run-reader.js';
import { runPath } from '../../shell/run-paths.js';
import { runPage } from '../../shell/run-page.js';
import { filesNode } from './files-node.js';
import { runFacts } from './run-facts.js';
import { sectionNode } from './section-node.js';
import { sectionsNode } from './sections-node.js';

/** What is shown of a run at once: the answer, what it rests on, what limits it; the rest is linked. */
const shownAtOnce: readonly string[] = ['sweep', 'held-out', 'information', 'warnings'];

/** `/runs/:run` of a finished run. */
export function overviewPage(run: ReadRun): string {
  const { verdict, sections, popovers } = run.parts;
  const main: readonly SiteNode[] = [
    siteElement('header', { class: 'verdict' }, verdict),
    runFacts(run),
    sectionsNode(run),
    ...shownAtOnce.flatMap((id) => {
      const section = sections.find((each) => each.id === id);
      return section === undefined ? [] : [shortened(section, run)];
    }),
    filesNode(run),
  ];
  return runPage({
    run: run.place.id,
    tab: 'overview',
    main: withFigures(main, figuresOfRun(run)),
    popovers,
  });
}

/** Of the longest section the first figure, or what stands first; the others whole. */
function shortened(section: ReadRun['parts']['sections'][number], run: ReadRun): SiteNode {
  if (section.id !== 'information') return sectionNode(section);
  const figure = section.nodes.find(({ attributes }) => attributes['data-figure'] !== undefined);
  return sectionNode({
    ...section,
    nodes: [
      figure ?? section.nodes[0]!,
      siteElement('p', {}, [
        siteElement('a', { href: runPath(run.place.id, 'results', section.id) }, [
          `All of ‘${section.title}’`,
        ]),
      ]),
    ],
  });
}
