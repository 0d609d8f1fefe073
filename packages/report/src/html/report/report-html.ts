import { runFigures } from '../../figures/run-figures.js';
import { figureNode } from '../figures/figure-node.js';
import { element, type HtmlElement } from '../markup/html-node.js';
import { htmlPage } from '../page/html-page.js';
import type { ReportContext, ReportedRun, ReportSection } from './report-context.js';
import { reportParts } from './report-parts.js';

/**
 * A finished run as one HTML file: it asks for no other file and runs no script. The verdict comes first,
 * then what it rests on, what explains it, and where it all comes from.
 */
export async function reportHtml(run: ReportedRun): Promise<string> {
  const { verdict, sections, popovers } = reportParts(run, await drawnFigures(run));
  const { name } = run.summary;
  const body = element('body', {}, [
    element('a', { class: 'skip', href: '#main' }, ['To the results']),
    element('div', { class: 'page' }, [
      element('header', { class: 'verdict' }, verdict),
      contents(sections),
      element('main', { id: 'main', tabindex: -1 }, sections.map(sectionNode)),
      footer(run),
    ]),
    ...popovers,
  ]);
  return htmlPage({ title: `${name}: GGMI report`, body });
}

async function drawnFigures({ summary }: ReportedRun): Promise<ReportContext['figuresOf']> {
  const drawn = new Map<string, HtmlElement[]>();
  for (const [index, figure] of runFigures(summary).entries()) {
    const nodes = drawn.get(figure.part) ?? [];
    nodes.push(await figureNode(figure, `figure-${index + 1}`));
    drawn.set(figure.part, nodes);
  }
  return (part) => drawn.get(part) ?? [];
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
