import stringWidth from 'string-width';
import type { Piece } from '../document/block.js';
import { breakText } from './break-text.js';

/** Pieces that share a line, and the columns they take with single blanks between them. */
export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

/**
 * Lays pieces into lines of at most `width` columns, one blank between pieces; a piece that is
 * wider by itself is cut, and one placed on a new line begins one.
 */
export function wrapPieces(pieces: readonly Piece[], width: number): readonly Line[] {
  const lines: { pieces: Piece[]; width: number }[] = [];
  for (const piece of pieces.flatMap((whole) => cut(whole, width))) {
    const pieceWidth = stringWidth(piece.text);
    const line = lines.at(-1);
    const follows = piece.place !== 'new-line' && line !== undefined;
    if (follows && line.width + 1 + pieceWidth <= width) {
      line.pieces.push(piece);
      line.width += 1 + pieceWidth;
    } else {
      lines.push({ pieces: [piece], width: pieceWidth });
    }
  }
  return lines;
}

function cut(piece: Piece, width: number): readonly Piece[] {
  return breakText(piece.text, width).map((text) => ({ ...piece, text }));
}
