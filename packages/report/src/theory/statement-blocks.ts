import type { JudgedStatement, Verdict, Verdicts } from '@ggmi/theory';
import type { Block, Cell } from '../document/block.js';
import { lineBelow, wholeCell, wordsCell } from '../document/cell.js';
import { createReasonNotes, type ReasonNotes } from '../tables/reason-notes.js';
import { numberColumn, textColumn } from './column.js';
import { outcomeCell } from './outcome-cell.js';
import { exactCell, signedCell } from './theory-cell.js';

const columns = [
  textColumn('statement'),
  textColumn('here'),
  numberColumn('left'),
  numberColumn('right'),
  numberColumn('slack'),
  textColumn('unit'),
];

/**
 * Every statement of the paper as it fares on one chain, both sides and what is left over, each
 * followed by the statements that are put in its place; then the laws that hold along any chain.
 */
export function statementBlocks({ paper, general }: Verdicts): readonly Block[] {
  const caption =
    'Slack is right minus left: what is left over, or by how much a statement fails. What rounding can do counts as nothing. →: what is put in the place of the statement.';
  return [
    { type: 'heading', text: 'Statements of the paper, and corrected' },
    ...tableBlocks((reasons) => paper.flatMap((verdict) => verdictRows(verdict, reasons)), caption),
    { type: 'heading', text: 'Laws that hold along every chain' },
    ...tableBlocks((reasons) =>
      general.map((law) => rowOf(wordsCell(law.text), { judged: law, reasons })),
    ),
  ];
}

function tableBlocks(
  rowsWith: (reasons: ReasonNotes) => readonly (readonly Cell[])[],
  caption?: string,
): readonly Block[] {
  const reasons = createReasonNotes();
  const rows = rowsWith(reasons);
  const items = reasons.reasons.map((reason, index) => ({
    mark: `(${index + 1})`,
    text: `not available: ${reason}`,
  }));
  return [
    { type: 'table', table: { columns, rows } },
    ...(caption === undefined ? [] : [{ type: 'caption' as const, text: caption }]),
    ...(items.length === 0 ? [] : [{ type: 'list' as const, items }]),
  ];
}

function verdictRows(verdict: Verdict, reasons: ReasonNotes): readonly (readonly Cell[])[] {
  const { name, status, text, corrections } = verdict;
  const lead: Cell = [
    ...wordsCell(name, 'strong'),
    ...wordsCell(`(${status})`, 'faint'),
    ...lineBelow(text),
  ];
  return [
    rowOf(lead, { judged: verdict, reasons }),
    ...corrections.map((judged) => rowOf(wordsCell(`→ ${judged.text}`), { judged, reasons })),
  ];
}

function rowOf(
  lead: Cell,
  { judged, reasons }: { readonly judged: JudgedStatement; readonly reasons: ReasonNotes },
): readonly Cell[] {
  const unit = wordsCell(judged.unit);
  if (judged.outcome === 'unavailable') {
    return [lead, wholeCell(reasons.mark(judged.reason), 'warning'), [], [], [], unit];
  }
  const { left, right, slack } = judged;
  return [lead, outcomeCell(judged), exactCell(left), exactCell(right), signedCell(slack), unit];
}
