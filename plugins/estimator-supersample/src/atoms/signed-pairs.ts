import type { Matrix } from '@ggmi/core';
import type { MemberPairs } from '../pairs/member-pairs.js';
import type { SignedRun } from './separate-atoms.js';

/** Pairs of rows as unordered pairs with a sign: (a, b) and (b, a) are one pair, two ways round. */
export function signedPairs(runs: readonly MemberPairs[]): SignedRun[] {
  return runs.map(({ trained, heldBack }) => {
    const signs = Int8Array.from({ length: trained.rows }, (_, row) =>
      compareRows(heldBack, trained, row),
    );
    const keys = Array.from(signs, (sign, row) => {
      const [low, high] = sign < 0 ? [heldBack, trained] : [trained, heldBack];
      return `${rowOf(low, row)}|${rowOf(high, row)}`;
    });
    return { keys, signs };
  });
}

/** The sign of the first entry that differs; 0 for equal rows. */
function compareRows(first: Matrix, second: Matrix, row: number): number {
  const { columns } = first;
  for (let entry = row * columns; entry < (row + 1) * columns; entry++) {
    const sign = Math.sign(first.values[entry]! - second.values[entry]!);
    if (sign !== 0) return sign;
  }
  return 0;
}

function rowOf({ columns, values }: Matrix, row: number): string {
  return values.subarray(row * columns, (row + 1) * columns).join(',');
}
