import { runFigures } from '../../figures/run-figures.js';
import { failureBlocks } from '../../sections/failure-blocks.js';
import { kindBlocks } from '../../sections/kind-blocks.js';
import { requestBlocks } from '../../sections/request-blocks.js';
import { warningBlocks } from '../../sections/warning-blocks.js';
import { blockNodes } from '../blocks/block-nodes.js';
import { createPageWarnings } from '../blocks/page-warnings.js';
import { figureNode } from '../figures/figure-node.js';
import { glossaryList, glossaryPopovers } from '../glossary/glossary-nodes.js';
import { element, type HtmlElement } from '../markup/html-node.js';
import { htmlPage } from '../page/html-page.js';
import { provenanceNodes } from './provenance-nodes.js';
import type { ReportContext, ReportedRun, ReportSection } from './report-context.js';
import { resultSections } from './result-sections.js';
import { verdictNodes } from './verdict-nodes.js';

/**
 * A finished run as one HTML file: it asks for no other file and runs no script. The verdict comes first,
 * then what it rests on, what explains it, and where it all comes from.
 */
export async function reportHtml(run: ReportedRun): Promise<string> {
  const context = await contextOf(run);
  const sections = [...resultSections(context), ...closingSections(context)];
  const { name } = run.summary;
  const body = element('body', {}, [
    element('a', { class: 'skip', href: '#main' }, ['To the results']),
    element('div', { class: 'page' }, [
      element('header', { class: 'verdict' }, verdictNodes(context)),
      contents(sections),
      element('main', { id: 'main', tabindex: -1 }, sections.map(sectionNode)),
      footer(run),
    ]),
    ...glossaryPopovers(),
    ...context.warnings.popovers(),
  ]);
  return htmlPage({ title: `${name}: GGMI report`, body });
}

async function contextOf({ summary, record }: ReportedRun): Promise<ReportContext> {
  const drawn = new Map<string, HtmlElement[]>();
  for (const [index, figure] of runFigures(summary).entries()) {
    const nodes = drawn.get(figure.part) ?? [];
    nodes.push(await figureNode(figure, `figure-${index + 1}`));
    drawn.set(figure.part, nodes);
  }
  const { points = [] } = summary;
  return {
    summary,
    record,
    quantities: [...summary.quantities, ...points.flatMap((point) => point.quantities)],
    warnings: createPageWarnings(),
    figuresOf: (part) => drawn.get(part) ?? [],
  };
}

/** What a reader looks up: warnings, failures, requests, provenance, words. */
function closingSections(context: ReportContext): readonly ReportSection[] {
  const { record, summary, quantities, warnings } = context;
  const place = { level: 'h3', title: 'Warnings', warnings } as const;
  const sections: readonly ReportSection[] = [
    {
      id: 'warnings',
      title: 'Warnings and failures',
      nodes: blockNodes(
        [...warningBlocks(quantities), ...failureBlocks(summary.cells.failed)],
        place,
      ),
    },
    {
      id: 'requests',
      title: 'Requests and cost',
      nodes: blockNodes(requestBlocks(record.requests).slice(1), { ...place, title: 'Requests' }),
    },
    { id: 'provenance', title: 'Provenance', nodes: provenanceNodes(context) },
    {
      id: 'words',
      title: 'How to read the numbers',
      nodes: [
        ...blockNodes(kindBlocks(quantities).slice(1), { ...place, title: 'Kinds' }),
        element('h3', {}, ['Glossary']),
        glossaryList(),
      ],
    },
  ];
  return sections.filter(({ nodes }) => nodes.length > 0);
}

function contents(sections: readonly ReportSection[]): HtmlElement {
  return element('nav', { class: 'contents', 'aria-label': 'Contents' }, [
    element(
      'ul',
      {},
      sections.map(({ id, title }) =>
        element('li', {}, [element('a', { href: `#${id}` }, [title])]),
      ),
    ),
  ]);
}

function sectionNode({ id, title, nodes }: ReportSection): HtmlElement {
  return element('section', { id, 'aria-labelledby': `${id}-title` }, [
    element('h2', { id: `${id}-title` }, [title]),
    ...nodes,
  ]);
}

function footer({ record, summary }: ReportedRun): HtmlElement {
  const facts = [
    `run ${summary.name}`,
    `seed ${summary.seed}`,
    `plan ${summary.planDigest.slice(0, 10)}`,
    `begun ${record.startedAt}`,
  ];
  return element('footer', {}, [
    element('p', {}, [facts.join(' · ')]),
    element('p', {}, ['Written by ggmi report. This file asks for no other and runs no script.']),
  ]);
}
