import type { ArmBounds, BoundReport, ErrorBound } from '@ggmi/theory';
import type { Block, Cell } from '../document/block.js';
import { lineBelow, wordsCell } from '../document/cell.js';
import { numberColumn, textColumn } from './column.js';
import { exactCell, signedCell } from './theory-cell.js';

/** Both error bounds with every part that went into them, and GGMI beside the gain that knows m and n. */
export function boundBlocks(report: BoundReport): readonly Block[] {
  return [
    { type: 'heading', text: 'Bounds' },
    ...armBlocks('anchor-only bound', report.anchor),
    ...armBlocks('post-training bound', report.synthetic),
    ...comparisonBlocks(report),
  ];
}

function armBlocks(title: string, arm: ArmBounds): readonly Block[] {
  const parts = arm.parts.map(({ symbol, name, value, unit }) => [
    wordsCell(symbol),
    wordsCell(name),
    exactCell(value),
    wordsCell(unit),
  ]);
  const table = {
    columns: [
      textColumn('part'),
      textColumn('what it is'),
      numberColumn('value'),
      textColumn('unit'),
    ],
    rows: [
      ...parts,
      boundRow(arm.signed, 'bound on the signed gap'),
      boundRow(arm.absolute, 'bound on the absolute gap'),
    ],
  };
  const clamped =
    'Clamped: the information came out negative, and 0 stands for it under the roots.';
  return [
    { type: 'subheading', text: title },
    { type: 'table', table },
    ...(arm.clamped
      ? [{ type: 'list' as const, items: [{ mark: '!', text: clamped, tone: 'warning' as const }] }]
      : []),
  ];
}

function boundRow({ statement, value, vacuous }: ErrorBound, name: string): readonly Cell[] {
  const remark = vacuous ? 'vacuous: C or more, which no error exceeds' : '';
  return [
    wordsCell(`${statement} ≤`, 'strong'),
    [...wordsCell(name), ...lineBelow(remark, 'warning')],
    exactCell(value, vacuous ? 'warning' : 'strong'),
    wordsCell('loss'),
  ];
}

function comparisonBlocks({ ggmi, sizeAwareGain }: BoundReport): readonly Block[] {
  const rows = [
    [
      wordsCell(ggmi.kind === 'exact' ? 'GGMI' : 'GGMI ≥'),
      signedCell(ggmi.value),
      wordsCell('nats/dataset'),
    ],
    [
      wordsCell('n-aware gain, by the bounds on the signed gap'),
      signedCell(sizeAwareGain.signed),
      wordsCell('loss'),
    ],
    [
      wordsCell('n-aware gain, by the bounds on the absolute gap'),
      signedCell(sizeAwareGain.absolute),
      wordsCell('loss'),
    ],
  ];
  const columns = [textColumn('gain'), numberColumn('value'), textColumn('unit')];
  const component =
    ggmi.kind === 'exact' ? '' : ' The components bound I(S_gen;W) from above, so GGMI from below.';
  return [
    { type: 'subheading', text: 'what they say about each other' },
    { type: 'table', table: { columns, rows } },
    {
      type: 'caption',
      text: `The n-aware gain is the anchor-only bound minus the post-training bound: GGMI with m, n and the divergences put back. It compares two upper bounds, not two errors.${component}`,
    },
  ];
}
