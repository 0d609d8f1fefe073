import type { Quantity } from '@ggmi/core';
import { verdictParts } from '../../document/verdict-parts.js';
import { lossEffect, lossEffects } from '../../figures/effects.js';
import { numberNode } from '../blocks/number-node.js';
import { withMinus } from '../blocks/with-minus.js';
import { scrollBox } from '../blocks/table-node.js';
import { termNodes } from '../glossary/term-nodes.js';
import { element, type HtmlElement } from '../markup/html-node.js';
import { withCode } from '../markup/with-code.js';
import type { ReportContext } from './report-context.js';

/** The answer first: how sure it is, what it says, and the same by generator. */
export function verdictNodes(context: ReportContext): readonly HtmlElement[] {
  const { verdict, name } = context.summary;
  if (!verdict.available) {
    return [
      element('div', { class: 'words' }, [
        element('p', { class: 'overline' }, [`Evaluation ${name}`]),
        element('h1', {}, ['No verdict']),
        element('p', { class: 'warning' }, [...withCode(capitalised(verdict.reason)), '.']),
      ]),
    ];
  }
  const { uncertainty, clauses } = verdictParts(verdict.sentence);
  const [headline = verdict.sentence, ...others] = clauses;
  return [
    element('div', { class: 'words' }, [
      element('p', { class: 'overline' }, [`Evaluation ${name}`]),
      ...(uncertainty === ''
        ? []
        : [element('p', { class: 'uncertainty' }, termNodes(`${uncertainty}:`))]),
      element('h1', {}, termNodes(capitalised(withMinus(headline)))),
    ]),
    ...effectTable(context),
    ...clauseList(others),
  ];
}

/** What else the verdict says, in full sentences with their numbers. */
function clauseList(clauses: readonly string[]): readonly HtmlElement[] {
  if (clauses.length === 0) return [];
  const items = clauses.map((clause) => element('li', {}, [capitalised(withMinus(clause))]));
  return [element('ul', { class: 'clauses' }, items)];
}

function capitalised(text: string): string {
  // A name keeps its letters: only words of the sentence itself begin small.
  return /^(?:no|the|synthetic|added|alone|nothing|a|an|only) /.test(text)
    ? text[0]!.toUpperCase() + text.slice(1)
    : text;
}

const comparisons = [
  { versus: 'base', heading: 'alone, minus the untrained base', arm: (name: string) => name },
  {
    versus: 'anchors',
    heading: 'added to the anchors, minus the anchors alone',
    arm: (name: string) => `anchors+${name}`,
  },
] as const;

/** Helps, harms or not separated: a row per generator. */
function effectTable({ record, quantities, warnings }: ReportContext): readonly HtmlElement[] {
  const generators = Object.keys(record.config.resolved['generators'] ?? {});
  const rows = generators.flatMap((generator) => {
    const found = comparisons.map(({ arm, versus }) =>
      quantities.find(
        (quantity) =>
          quantity.id === 'loss-difference' &&
          quantity.arm === arm(generator) &&
          quantity.versus === versus,
      ),
    );
    return found.every((quantity) => quantity === undefined) ? [] : [{ generator, found }];
  });
  if (rows.length === 0) return [];
  const title = 'What the synthetic data of each generator do to the held-out loss';
  const table = element('table', {}, [
    element('caption', {}, [title]),
    element('thead', {}, [
      element('tr', {}, [
        element('th', { scope: 'col' }, termNodes('generator')),
        ...comparisons.map(({ heading }) => element('th', { scope: 'col' }, termNodes(heading))),
      ]),
    ]),
    element(
      'tbody',
      {},
      rows.map(({ generator, found }) =>
        element('tr', {}, [
          element('th', { scope: 'row' }, [generator]),
          ...found.map((quantity) => element('td', {}, effectCell(quantity, warnings))),
        ]),
      ),
    ),
  ]);
  return [scrollBox(title, table)];
}

function effectCell(quantity: Quantity | undefined, warnings: ReportContext['warnings']) {
  if (quantity === undefined) return [element('span', { class: 'faint' }, ['not compared'])];
  const effect = lossEffect(quantity);
  const { kind, sign } = shownEffects.get(effect.name) ?? { kind: 'open', sign: '●' };
  return [
    element('span', { class: `effect ${kind}` }, [
      element('span', { class: 'word' }, [`${sign} ${effect.name}`]),
    ]),
    numberNode(quantity, warnings),
  ];
}

/** The sign says what the colour says. */
const shownEffects: ReadonlyMap<string, { readonly kind: string; readonly sign: string }> = new Map(
  [
    [lossEffects.helps.name, { kind: 'helps', sign: '▼' }],
    [lossEffects.harms.name, { kind: 'harms', sign: '▲' }],
  ],
);
