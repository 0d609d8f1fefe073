import type { Cell, Piece, Tone } from './block.js';

/** A cell whose text may be broken between words. */
export function wordsCell(text: string, tone: Tone = 'plain'): Cell {
  return text
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ({ text: word, tone }));
}

/** A cell whose text stays on one line. */
export function wholeCell(text: string, tone: Tone = 'plain'): Cell {
  return [{ text, tone }];
}

/** A further line of a cell, whose text may be broken between words; nothing for no text. */
export function lineBelow(text: string, tone: Tone = 'plain'): readonly Piece[] {
  return wordsCell(text, tone).map((piece, index) =>
    index === 0 ? { ...piece, place: 'new-line' } : piece,
  );
}
