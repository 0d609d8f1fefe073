// What prints, alone: programs that start for an answer of a second load a tenth of the package.
export type { Block, Cell, Column, ListItem, Piece, Table, Tone } from './document/block.js';
export { wholeCell, wordsCell } from './document/cell.js';
export { breakText } from './terminal/break-text.js';
export { renderBlocks } from './terminal/render-blocks.js';
export type { TerminalStyle } from './terminal/terminal-style.js';
export { asciiText } from './text/ascii-text.js';
export { escapeText } from './text/escape-text.js';
