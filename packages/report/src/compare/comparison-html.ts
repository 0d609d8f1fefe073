import type { RunComparison } from '@ggmi/core';
import { createPageWarnings } from '../html/blocks/page-warnings.js';
import { glossaryList, glossaryPopovers } from '../html/glossary/glossary-nodes.js';
import { element, type HtmlElement } from '../html/markup/html-node.js';
import { htmlPage } from '../html/page/html-page.js';
import { comparisonTitle } from './comparison-blocks.js';
import { comparisonNodes } from './comparison-nodes.js';
import { calibrationSentences } from './calibration-sentences.js';
import { heldOutSentence, inputSentence, trainingSentences } from './comparison-sentences.js';
import { agreementSentence } from './verdict-words.js';

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
        element(
          'ul',
          {},
          comparison.others.flatMap((other) => verdictItems(comparison, other)),
        ),
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

function verdictItems(
  comparison: RunComparison,
  other: RunComparison['others'][number],
): readonly HtmlElement[] {
  const [first] = other.settings;
  const sentences = [
    inputSentence(other.inputs),
    ...calibrationSentences(other.settings),
    ...other.leftOut,
    ...(first !== undefined && other.settings.length === 1
      ? [
          agreementSentence(first.verdicts) ?? [],
          heldOutSentence(first.heldOut),
          trainingSentences(first.heldOut),
        ].flat()
      : []),
  ];
  const prefix = comparison.others.length === 1 ? '' : `${comparisonTitle(comparison, other)}: `;
  return sentences.map((sentence, index) =>
    element('li', {}, [index === 0 ? `${prefix}${sentence}` : sentence]),
  );
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
