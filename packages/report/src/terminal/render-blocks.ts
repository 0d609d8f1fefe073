import type { Block, Cell, ListItem, Table, Tone } from '../document/block.js';
import { wordsCell } from '../document/cell.js';
import { asciiText } from '../text/ascii-text.js';
import { escapeText } from '../text/escape-text.js';
import { createPaint, type Paint } from './paint.js';
import { renderTable } from './render-table.js';
import type { TerminalStyle } from './terminal-style.js';
import { wrapPieces } from './wrap-pieces.js';

/** Columns beyond which a line of prose is hard to read, however wide the terminal. */
const widestProse = 100;

interface Page {
  readonly width: number;
  readonly paint: Paint;
  /** Makes any text safe and showable. */
  readonly show: (text: string) => string;
  readonly rule: string;
}

/**
 * Blocks as terminal text without a final line break: every text escaped, no line wider than
 * `style.width` (20 at least).
 */
export function renderBlocks(blocks: readonly Block[], style: TerminalStyle): string {
  const show = style.unicode ? escapeText : (text: string) => asciiText(escapeText(text));
  const page: Page = {
    width: Math.max(20, style.width),
    paint: createPaint(style),
    show,
    rule: show('─'),
  };
  return blocks
    .map((block) => renderBlock(block, page).join('\n'))
    .map((text, index) => (index > 0 && !clings(blocks, index) ? `\n${text}` : text))
    .join('\n');
}

/** Whether a block stands directly under the one before it. */
function clings(blocks: readonly Block[], index: number): boolean {
  const before = blocks[index - 1]?.type;
  return before === 'heading' || before === 'subheading' || blocks[index]?.type === 'caption';
}

function renderBlock(block: Block, page: Page): readonly string[] {
  switch (block.type) {
    case 'heading':
      return [headingLine(block.text, page)];
    case 'subheading':
      return prose(block.text, 'strong', page);
    case 'paragraph':
      return prose(block.text, block.tone ?? 'plain', page);
    case 'caption':
      return prose(block.text, 'faint', page);
    case 'list':
      return block.items.flatMap((item) => renderItem(item, page));
    case 'table':
      return renderTable(mapTexts(block.table, page.show), page);
  }
}

/** A heading drawn out to the width of prose, so that it is found without colour too. */
function headingLine(text: string, page: Page): string {
  const width = Math.min(page.width, widestProse);
  const lines = wrapPieces(wordsCell(page.show(text)), width - 4);
  return lines
    .map((line) => {
      const words = line.pieces.map((piece) => piece.text).join(' ');
      const tail = page.rule.repeat(width - line.width - 4);
      return `${page.rule}${page.rule} ${page.paint(words, 'strong')} ${page.paint(tail, 'faint')}`;
    })
    .join('\n');
}

function prose(text: string, tone: Tone, page: Page): readonly string[] {
  const width = Math.min(page.width, widestProse);
  return wrapPieces(wordsCell(page.show(text)), width).map(({ pieces }) =>
    page.paint(pieces.map((piece) => piece.text).join(' '), tone),
  );
}

function renderItem(item: ListItem, page: Page): readonly string[] {
  const mark = page.show(item.mark);
  const lines = prose(item.text, item.tone ?? 'plain', {
    ...page,
    width: Math.max(1, page.width - mark.length - 1),
  });
  return lines.map((line, index) => `${index === 0 ? mark : ' '.repeat(mark.length)} ${line}`);
}

function mapTexts(table: Table, show: (text: string) => string): Table {
  const mapCell = (cell: Cell): Cell => cell.map((piece) => ({ ...piece, text: show(piece.text) }));
  return {
    columns: table.columns.map((column) => ({ ...column, header: mapCell(column.header) })),
    rows: table.rows.map((row) => row.map(mapCell)),
  };
}
