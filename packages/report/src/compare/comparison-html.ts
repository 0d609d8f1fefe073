import type { RunComparison } from '@ggmi/core';
import { createPageWarnings } from '../html/blocks/page-warnings.js';
import { glossaryList, glossaryPopovers } from '../html/glossary/glossary-nodes.js';
import { element, type HtmlElement } from '../html/markup/html-node.js';
import { htmlPage } from '../html/page/html-page.js';
import { comparisonNodes } from './comparison-nodes.js';

/** A comparison as one HTML file: it asks for no other file and runs no script. */
export async function comparisonHtml(comparison: RunComparison): Promise<string> {
  const warnings = createPageWarnings();
  const sections = await comparisonNodes(comparison, { warnings });
  const body = element('body', {}, [
    element('a', { class: 'skip', href: '#main' }, ['To the results']),
    element('div', { class: 'page' }, [
      element('header', { class: 'verdict alone' }, [
        element('p', { class: 'overline' }, ['Comparison of runs']),
        element('h1', {}, [titleOf(comparison)]),
      ]),
      element('main', { id: 'main', tabindex: -1 }, [
        ...sections,
        element('section', { id: 'words', 'aria-labelledby': 'words-title' }, [
          element('h2', { id: 'words-title' }, ['How to read the numbers']),
          glossaryList(),
        ]),
      ]),
      footer(comparison),
    ]),
    ...glossaryPopovers(),
    ...warnings.popovers(),
  ]);
  return htmlPage({ title: `${titleOf(comparison)}: GGMI comparison`, body });
}

function titleOf({ reference, others }: RunComparison): string {
  const names = others.map(({ run }) => run.label);
  return `${names.join(', ')} against ${reference.label}`;
}

function footer({ reference, others }: RunComparison): HtmlElement {
  const runs = [reference, ...others.map(({ run }) => run)];
  return element('footer', {}, [
    ...runs.map(({ folder, planDigest, status }, index) =>
      element('p', {}, [
        `${index === 0 ? 'reference' : `run ${index + 1}`}: ${folder} · plan ${planDigest.slice(0, 10)} · ${status}`,
      ]),
    ),
    element('p', {}, ['Written by ggmi compare. This file asks for no other and runs no script.']),
  ]);
}
