export type { Block, Cell, Column, ListItem, Piece, Table, Tone } from './document/block.js';
export { wholeCell, wordsCell } from './document/cell.js';
export { breakText } from './terminal/break-text.js';
export { renderBlocks } from './terminal/render-blocks.js';
export { renderSummary } from './terminal/render-summary.js';
export type { TerminalStyle } from './terminal/terminal-style.js';
export { asciiText } from './text/ascii-text.js';
export { escapeText } from './text/escape-text.js';
