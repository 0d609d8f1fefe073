import type { Quantity, RunRecord, RunSummary } from '@ggmi/core';
import { reproduceCommand } from '../document/reproduce-command.js';
import { verdictParts } from '../document/verdict-parts.js';
import { formatOutcome } from '../numbers/format-outcome.js';
import { catalogueEntry } from '../quantities/quantity-catalogue.js';
import { sourceText, valueAttributeText } from '../quantities/attribute.js';
import { CONTROL, effectText, lossEffect } from '../quantities/loss-effect.js';
import { distinct } from '../quantities/quantity-pool.js';
import { warningBlocks } from '../sections/warning-blocks.js';
import { escapeText } from '../text/escape-text.js';
import { escapeMarkdown } from './escape-markdown.js';
import { markdownTable } from './markdown-table.js';

/** What a run says in short, for a pull request: the verdict, the held-out losses, and GGMI. */
export function renderMarkdown({
  summary,
  record,
}: {
  readonly summary: RunSummary;
  readonly record: RunRecord;
}): string {
  const { quantities } = summary;
  const paragraphs = [
    [`### GGMI: ${escapeMarkdown(summary.name)}`],
    verdictLines(summary),
    deployedTable(quantities.filter(({ section }) => section.type === 'deployed')),
    gainTable(quantities.filter(({ id }) => gains.includes(id))),
    cautions(summary),
    [
      `<sub>${escapeMarkdown(`seed ${summary.seed}, plan ${summary.planDigest.slice(0, 10)}; again, in the folder of ${record.config.file}:`)} ${code(reproduceCommand(record))}</sub>`,
    ],
  ];
  return `${paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function verdictLines({ verdict, points = [] }: RunSummary): readonly string[] {
  if (!verdict.available) {
    const told = points.flatMap((point) => (point.verdict.available ? [point] : []));
    const count = points.length === 0 ? '' : ` ${told.length} of ${points.length} points have one.`;
    return [`**No verdict:** ${escapeMarkdown(verdict.reason)}.${count}`];
  }
  const { uncertainty, clauses } = verdictParts(verdict.sentence);
  const [headline = '', ...others] = clauses;
  const prefix = uncertainty === '' ? '' : `${escapeMarkdown(uncertainty)}: `;
  return [
    `${prefix}**${escapeMarkdown(headline)}**`,
    ...(others.length === 0 ? [] : ['', ...others.map((clause) => `- ${escapeMarkdown(clause)}`)]),
  ];
}

function deployedTable(quantities: readonly Quantity[]): readonly string[] {
  const losses = quantities.filter(({ id }) => id === 'held-out-loss');
  if (losses.length === 0) return [];
  const minus = (arm: string | undefined, versus: string): string => {
    const found = quantities.find(
      (each) => each.id === 'loss-difference' && each.arm === arm && each.versus === versus,
    );
    if (found === undefined) return '';
    return found.outcome.available
      ? `${effectText(lossEffect(found))}: ${numberText(found)}`
      : 'n/a';
  };
  const references = [CONTROL, 'anchors', 'base'].filter((versus) =>
    quantities.some((each) => each.id === 'loss-difference' && each.versus === versus),
  );
  const shown = quantities.filter(
    ({ id, versus = '' }) =>
      id === 'held-out-loss' || (id === 'loss-difference' && references.includes(versus)),
  );
  return [
    ...markdownTable(
      ['arm', 'held-out loss', ...references.map((versus) => `minus ${versus}`)],
      losses.map((loss) => [
        loss.arm ?? '',
        numberText(loss),
        ...references.map((versus) => minus(loss.arm, versus)),
      ]),
    ),
    '',
    `${sharedText(shown)} Differences are paired by held-out item; below 0 the loss of the arm is lower. Data help or harm against training that lacks them alone; elsewhere the loss is lower or higher.`,
  ];
}

/** Kinds and intervals of numbers in one sentence, so that no cell repeats them. */
function sharedText(quantities: readonly Quantity[]): string {
  const values = quantities.flatMap(({ outcome }) => (outcome.available ? [outcome] : []));
  const kinds = distinct(values.map(({ kind }) => kind));
  const intervals = distinct(values.map((value) => valueAttributeText(value, 'interval')));
  const brackets = intervals.length === 0 ? '' : ` In brackets: ${intervals.join(', ')}.`;
  return escapeMarkdown(`Kind of the numbers: ${kinds.join(', ')}.${brackets}`);
}

const gains = ['ggmi', 'ggmi-of-reading', 'ggmi-ld'];

function gainTable(quantities: readonly Quantity[]): readonly string[] {
  if (quantities.length === 0) return [];
  const arms = distinct(quantities.map(({ arm }) => arm));
  const rowKey = ({ section, source, symbol }: Quantity): string =>
    JSON.stringify([section, source, symbol]);
  const keys = distinct(quantities.map(rowKey));
  const table = markdownTable(
    ['GGMI explains, and never ranks', ...arms],
    keys.map((key) => {
      const own = quantities.filter((quantity) => rowKey(quantity) === key);
      const { section, source, symbol } = own[0]!;
      const reading = section.type === 'reading' ? `, reading ${section.reading}` : '';
      return [
        `${symbol.split(' ')[0]} by ${source === 'exact' ? 'truth' : sourceText(own[0]!)}${reading}`,
        ...arms.map((arm) => {
          const found = own.find((quantity) => quantity.arm === arm);
          return found === undefined ? '' : numberText(found);
        }),
      ];
    }),
  );
  return [...table, '', sharedText(quantities)];
}

function numberText(quantity: Quantity): string {
  const { outcome, id } = quantity;
  if (!outcome.available) return 'n/a';
  const { value, interval = '' } = formatOutcome(outcome, catalogueEntry(id).signs);
  const unit = outcome.unit === 'dimensionless' ? '' : outcome.unit;
  const mark = outcome.warnings.length > 0 ? '!' : '';
  return [value, interval, unit, mark].filter((part) => part !== '').join(' ');
}

/** Warnings that a summary tells in full. */
const MOST_WARNINGS = 8;

function cautions({ quantities, points = [], cells }: RunSummary): readonly string[] {
  const all = [...quantities, ...points.flatMap((point) => point.quantities)];
  const warnings = warningBlocks(all).flatMap((block) =>
    block.type === 'list' ? block.items.map(({ text }) => `- ${escapeMarkdown(text)}`) : [],
  );
  const others = warnings.length - MOST_WARNINGS;
  return [
    ...(warnings.length === 0 ? [] : ['Warnings (!):', '', ...warnings.slice(0, MOST_WARNINGS)]),
    ...(others > 0 ? [`- and ${others} more, in the report`] : []),
    ...(cells.failed.length === 0
      ? []
      : ['', `${cells.failed.length} of ${cells.planned} cells failed.`]),
  ];
}

/** A code span whose fence is longer than any in the text, on one line. */
function code(text: string): string {
  const line = text.replace(/\s/g, ' ');
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  // CommonMark takes one space off at both ends; it is needed beside a backtick alone.
  const space = /^`|`$/.test(line) ? ' ' : '';
  return `${fence}${space}${escapeText(line)}${space}${fence}`;
}
