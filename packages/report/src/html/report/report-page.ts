import type { RunRecord } from '@ggmi/core';
import { element, type HtmlElement } from '../markup/html-node.js';
import { htmlPage } from '../page/html-page.js';
import type { ReportSection } from './report-context.js';

/** The page of a run: the answer, the contents, the sections, and which run it is. */
export function reportPage(parts: {
  readonly run: Pick<RunRecord, 'name' | 'seed' | 'planDigest' | 'startedAt'>;
  readonly header: readonly HtmlElement[];
  readonly sections: readonly ReportSection[];
  readonly popovers: readonly HtmlElement[];
}): string {
  const { run, header, sections, popovers } = parts;
  const body = element('body', {}, [
    element('a', { class: 'skip', href: '#main' }, ['To the results']),
    element('div', { class: 'page' }, [
      element('header', { class: 'verdict' }, header),
      contents(sections),
      element('main', { id: 'main', tabindex: -1 }, sections.map(sectionNode)),
      footer(run),
    ]),
    ...popovers,
  ]);
  return htmlPage({ title: `${run.name}: GGMI report`, body });
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

function footer({
  name,
  seed,
  planDigest,
  startedAt,
}: Pick<RunRecord, 'name' | 'seed' | 'planDigest' | 'startedAt'>): HtmlElement {
  const facts = [
    `run ${name}`,
    `seed ${seed}`,
    `plan ${planDigest.slice(0, 10)}`,
    `begun ${startedAt}`,
  ];
  return element('footer', {}, [
    element('p', {}, [facts.join(' · ')]),
    element('p', {}, ['Written by ggmi report. This file asks for no other and runs no script.']),
  ]);
}
