import type { IndexRange } from '@ggmi/core';

/**
 * Parts of every job, whatever the threads: enough to even out their loads, and few, since each
 * part copies the tree into its thread's memory.
 */
const PARTS = 16;

/** 0..rows in at most 16 ranges of nearly equal length. */
export function fixedRanges(rows: number): IndexRange[] {
  const parts = Math.min(PARTS, rows);
  return Array.from({ length: parts }, (_, part) => ({
    start: Math.floor((part * rows) / parts),
    end: Math.floor(((part + 1) * rows) / parts),
  }));
}
