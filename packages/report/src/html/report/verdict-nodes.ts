import { verdictParts } from '../../document/verdict-parts.js';
import { withMinus } from '../blocks/with-minus.js';
import { termNodes } from '../glossary/term-nodes.js';
import { element, type HtmlElement, type HtmlNode } from '../markup/html-node.js';
import { withCode } from '../markup/with-code.js';
import type { ReportContext } from './report-context.js';
import { verdictTable } from './verdict-table.js';

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
      element('h1', {}, headlineNodes(capitalised(withMinus(headline)))),
    ]),
    ...verdictTable(context),
    ...clauseList(others),
  ];
}

/** What is said in large letters, and its numbers in small ones. */
function headlineNodes(headline: string): readonly HtmlNode[] {
  const [, words = headline, measured] = /^(.*?)( \(.*\))$/s.exec(headline) ?? [];
  return [
    ...termNodes(words),
    ...(measured === undefined ? [] : [element('small', { class: 'measured' }, [measured])]),
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
  return /^(?:no|the|synthetic|of|added|alone|nothing|a|an|only) /.test(text)
    ? text[0]!.toUpperCase() + text.slice(1)
    : text;
}
