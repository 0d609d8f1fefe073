import type { Direction } from './difference-quantity.js';

/** A sign for where a difference stands. */
export const directionMarks: Readonly<Record<Direction, string>> = {
  lower: '▼',
  higher: '▲',
  open: '○',
  equal: '=',
};

/** What the signs mean. */
export const DIRECTION_KEY = '▼ lower, ▲ higher, ○ not separated, = equal';
