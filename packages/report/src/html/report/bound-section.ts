import type { Quantity } from '@ggmi/core';
import { noteBlocks } from '../../sections/note-blocks.js';
import { armGridBlocks } from '../../tables/arm-grid.js';
import { folded } from '../blocks/folded.js';
import { blockNodes } from '../blocks/block-nodes.js';
import { termNodes } from '../glossary/term-nodes.js';
import { element, type HtmlElement } from '../markup/html-node.js';
import type { ReportContext, ReportSection } from './report-context.js';

const lead =
  'What theory says of the gap between training data and task, and what GGMI is made of.';

const whyNoSum =
  'Only exact terms are ever added up. Estimated terms stand beside each other and have no sum: a lower bound taken from an estimate bounds nothing, terms of different units have no sum at all, and errors of terms that share data do not add like those of independent ones.';

/** The bound by its terms: exact ones as sums, estimated ones beside each other. */
export function boundSection(context: ReportContext): ReportSection {
  const figures = context.figuresOf('bound');
  const terms = estimatedTerms(context);
  const isEmpty = figures.length === 0 && terms.length === 0;
  const nodes = isEmpty
    ? []
    : [
        element('p', { class: 'lead' }, termNodes(lead)),
        ...figures,
        ...terms,
        element('p', { class: 'note' }, termNodes(whyNoSum)),
      ];
  return { id: 'bound', title: 'The bound, term by term', nodes };
}

/** What the bounds are made of, as far as a run without a known law can tell. */
const termIds: ReadonlySet<string> = new Set([
  'mutual-information',
  'generalization-bound',
  'generalization-gap',
  'anchor-bound',
  'post-training-bound',
  'n-aware-gain',
  'information-gain-per-item',
  'output-entropy',
  'output-entropy-lower-bound',
  'output-entropy-upper-bound',
  'data-divergence',
]);

/** Nothing where the exact terms are known, which the figures show, or where none but divergences are. */
function estimatedTerms({ summary, warnings }: ReportContext): readonly HtmlElement[] {
  const { quantities } = summary;
  if (quantities.some(({ source, id }) => source === 'exact' && id === 'ggmi')) return [];
  const terms = quantities.filter(isTerm);
  if (!terms.some(({ id }) => id.endsWith('-bound') || id === 'mutual-information')) return [];
  const title = 'Numbers of the terms that this run estimates';
  // The notes of readings stand with the readings.
  const notes = noteBlocks(terms.filter(({ section }) => section.type === 'generators'));
  const blocks = [...armGridBlocks(terms), ...notes];
  return [folded(title, blockNodes(blocks, { level: 'h3', title, warnings }))];
}

/** Of the divergences only total variation is a term: the bound has no others. */
function isTerm({ id, symbol }: Quantity): boolean {
  return termIds.has(id) && (id !== 'data-divergence' || symbol.startsWith('TV('));
}
