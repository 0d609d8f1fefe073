import type { NamedExample, Verdict, Verdicts } from '@ggmi/theory';
import type { Block, Cell } from '../document/block.js';
import { wholeCell, wordsCell } from '../document/cell.js';
import { numberColumn, textColumn } from './column.js';
import { outcomeCell } from './outcome-cell.js';
import { signedCell } from './theory-cell.js';

/** Stored chains by name, with what each of them shows. */
export function exampleListBlocks(
  examples: readonly Pick<NamedExample, 'id' | 'title' | 'shows'>[],
): readonly Block[] {
  const rows = examples.map(({ id, title, shows }) => [
    wholeCell(id, 'strong'),
    wordsCell(`${title}. ${shows}`),
  ]);
  const columns = [textColumn('example'), textColumn('what it shows')];
  return [{ type: 'table', table: { columns, rows } }];
}

/** The statements of the paper on several chains, one short table each. */
export function verdictOverviewBlocks(
  examples: readonly {
    readonly id: string;
    readonly title: string;
    readonly verdicts: Verdicts;
  }[],
): readonly Block[] {
  return examples.flatMap(({ id, title, verdicts }) => [
    { type: 'subheading' as const, text: `${id}: ${title}` },
    { type: 'table' as const, table: overviewTable(verdicts.paper) },
  ]);
}

function overviewTable(verdicts: readonly Verdict[]) {
  const rows = verdicts.map((verdict) => [
    wordsCell(verdict.name),
    outcomeCell(verdict),
    verdict.outcome === 'unavailable' ? [] : signedCell(verdict.slack),
    correctionCell(verdict),
  ]);
  const columns = [
    textColumn('statement'),
    textColumn('here'),
    numberColumn('slack'),
    textColumn('corrected'),
  ];
  return { columns, rows };
}

function correctionCell({ corrections }: Verdict): Cell {
  const judged = corrections.filter(({ outcome }) => outcome !== 'unavailable');
  const holding = judged.filter(({ outcome }) => outcome === 'holds').length;
  if (judged.length === 0) return wholeCell('n/a', 'warning');
  const all = holding === judged.length;
  return wordsCell(`${holding} of ${judged.length} hold`, all ? 'good' : 'bad');
}
