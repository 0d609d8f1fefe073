import { siteElement, type HtmlElement, type SiteNode } from '@ggmi/report';
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

/** Without what is folded away, and of the longest section the first figure alone: its own page has all. */
function shortened(section: ReadRun['parts']['sections'][number], run: ReadRun): SiteNode {
  const { id, title, nodes } = section;
  const shown =
    id === 'information' ? firstOf(nodes) : nodes.filter(({ tag }) => tag !== 'details');
  if (shown.length === nodes.length) return sectionNode(section);
  const whole = siteElement('a', { href: runPath(run.place.id, 'results', id) }, [
    `All of ‘${title}’`,
  ]);
  return sectionNode({ id, title, nodes: [...shown, siteElement('p', {}, [whole])] });
}

/** The first figure, or what stands first; a section is never empty. */
function firstOf(nodes: readonly HtmlElement[]): readonly HtmlElement[] {
  const figure = nodes.find(({ attributes }) => attributes['data-figure'] !== undefined);
  return [figure ?? nodes[0]!];
}
