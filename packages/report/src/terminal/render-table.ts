import type { Cell, Column, Table, Tone } from '../document/block.js';
import { columnGap, fitColumns, type ColumnGroup } from './fit-columns.js';
import type { Paint } from './paint.js';
import { wrapPieces, type Line } from './wrap-pieces.js';

/** What a table is laid out with. */
export interface TableLayout {
  readonly width: number;
  readonly paint: Paint;
  /** The sign that the rule under the header is drawn with. */
  readonly rule: string;
}

/**
 * Lines of a table at most `width` columns wide; one that is wider is shown in several parts, one
 * under the other, each led by the first column.
 *
 * @param table its texts already escaped
 */
export function renderTable(table: Table, layout: TableLayout): readonly string[] {
  const columns = table.columns.map((column, index) => ({
    align: column.align,
    cells: [column.header, ...table.rows.map((row) => row[index] ?? [])],
  }));
  return fitColumns(columns, layout.width).flatMap((group, index) => [
    ...(index === 0 ? [] : ['']),
    ...renderGroup(table, group, layout),
  ]);
}

function renderGroup(table: Table, group: ColumnGroup, layout: TableLayout): readonly string[] {
  const columns = group.indices.flatMap((index) => table.columns[index] ?? []);
  const header = columns.map((column) =>
    column.header.map((piece) => ({ tone: 'faint' as const, ...piece })),
  );
  const rule = group.widths.map((width) => layout.rule.repeat(width)).join(' '.repeat(columnGap));
  return [
    ...renderRow({ cells: header, columns, widths: group.widths, paint: layout.paint }),
    layout.paint(rule, 'faint'),
    ...table.rows.flatMap((row) =>
      renderRow({
        cells: group.indices.map((index) => row[index] ?? []),
        columns,
        widths: group.widths,
        paint: layout.paint,
      }),
    ),
  ];
}

interface Row {
  readonly cells: readonly Cell[];
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
  readonly paint: Paint;
}

function renderRow({ cells, columns, widths, paint }: Row): readonly string[] {
  const lines = cells.map((cell, index) => wrapPieces(cell, widths[index] ?? 1));
  const height = Math.max(1, ...lines.map((cellLines) => cellLines.length));
  return Array.from({ length: height }, (_, row) =>
    lines
      .map((cellLines, index) =>
        pad(paintLine(cellLines[row], paint), {
          blanks: Math.max(0, (widths[index] ?? 1) - (cellLines[row]?.width ?? 0)),
          align: columns[index]?.align ?? 'left',
        }),
      )
      .join(' '.repeat(columnGap))
      .trimEnd(),
  );
}

/** Neighbours of one tone are painted as one, so that escape sequences stay few. */
function paintLine(line: Line | undefined, paint: Paint): string {
  const runs: { text: string; readonly tone: Tone | undefined }[] = [];
  for (const { text, tone } of line?.pieces ?? []) {
    const run = runs.at(-1);
    if (run !== undefined && run.tone === tone) run.text += ` ${text}`;
    else runs.push({ text, tone });
  }
  return runs.map((run) => paint(run.text, run.tone)).join(' ');
}

function pad(
  text: string,
  room: { readonly blanks: number; readonly align: Column['align'] },
): string {
  const blanks = ' '.repeat(room.blanks);
  return room.align === 'right' ? blanks + text : text + blanks;
}
