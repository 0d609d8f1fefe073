import type { JudgedStatement } from '@ggmi/theory';
import type { Cell } from '../document/block.js';
import { wholeCell } from '../document/cell.js';

/** Two sides of an inequality closer than this, relative to the larger (at least 1), read as equal. */
const EQUAL = 1e-9;

/** Whether a statement holds: an inequality that holds with nothing left over says so. */
export function outcomeCell(judged: JudgedStatement): Cell {
  if (judged.outcome === 'unavailable') return wholeCell('n/a', 'warning');
  if (judged.outcome === 'fails') return wholeCell('FAILS', 'bad');
  const { relation, slack, left, right } = judged;
  const scale = Math.max(1, Math.abs(left), Math.abs(right));
  const equal = relation === '≤' && Math.abs(slack) <= EQUAL * scale;
  return wholeCell(equal ? 'equality' : 'holds', 'good');
}
